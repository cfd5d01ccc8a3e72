package io.didymium.passport.verify.check.chain;

import static java.util.stream.Collectors.toCollection;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves that credentials agree on who runs which site, where it is and how much was made, and that only the operator
 * of a site states what happened there.
 */
record PartiesAgreeCheck(CredentialSet credentials, RebuiltChain chain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PARTIES_AGREE;
    }

    @Override
    public List<CheckResult> run() {
        Map<BatchId, CredentialFacts> passports = new HashMap<>();
        credentials.all().forEach(credential -> credential
                .statement()
                .map(Statement::subject)
                .filter(ProductSubject.class::isInstance)
                .ifPresent(subject ->
                        passports.putIfAbsent(((ProductSubject) subject).batch().id(), credential)));
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.of(id(), ChainCoherenceCheck.CHAIN, ofChain()));
        for (CredentialFacts credential : credentials.all()) {
            credential
                    .statement()
                    .ifPresent(statement ->
                            results.add(CheckResult.of(id(), credential.subject(), ofStatement(statement, passports))));
        }
        return results;
    }

    private List<Finding> ofChain() {
        List<Finding> findings = new ArrayList<>(chain.findings(ChainFinding.FACILITY_MISMATCH));
        chain.parties().forEach((id, described) -> {
            if (described.size() > 1) {
                Iterator<Party> parties = described.iterator();
                findings.add(Finding.of(
                        PassportFinding.PARTY_MISMATCH,
                        Location.of(id.value()),
                        Map.of(
                                "party", id.value(),
                                "first", describe(parties.next()),
                                "second", describe(parties.next()))));
            }
        });
        return findings;
    }

    private static String describe(Party party) {
        return party.name() + " in " + party.country();
    }

    private List<Finding> ofStatement(Statement statement, Map<BatchId, CredentialFacts> passports) {
        List<Finding> findings = new ArrayList<>();
        Subject subject = statement.subject();
        PartyId issuer = statement.issuer().id();
        sites(subject).stream()
                .flatMap(site -> chain.facility(site).stream())
                .filter(facility -> !facility.operator().equals(issuer))
                .forEach(facility -> findings.add(notOperator(subject.id(), facility, issuer)));
        if (subject instanceof ProductSubject made) {
            chain.facility(made.batch().facility())
                    .filter(facility -> !facility.address().country().equals(made.country()))
                    .ifPresent(facility -> findings.add(otherCountry(made, facility)));
        } else if (subject instanceof StepSubject run) {
            run.produced().values().forEach(batch -> Optional.ofNullable(passports.get(batch.id()))
                    .ifPresent(passport -> findings.addAll(OutputAgreement.findings(run.step().id(), batch, passport))));
        }
        return findings;
    }

    /** The sites whose operator alone may state this; a transfer is stated by the operator of the site it leaves. */
    private static Set<FacilityId> sites(Subject subject) {
        if (subject instanceof ProductSubject made) {
            return Set.of(made.batch().facility());
        }
        if (subject instanceof StepSubject run) {
            return Set.of(run.step().facility());
        }
        if (subject instanceof TransferSubject moved) {
            return Set.of(moved.transfer().from());
        }
        if (subject instanceof DeclarationSubject declared) {
            return Set.of(declared.declaration().delivery().account().site());
        }
        if (subject instanceof PeriodSubject stated) {
            return stated.period().accounts().stream()
                    .map(statement -> statement.account().site())
                    .collect(toCollection(TreeSet::new));
        }
        return subject instanceof FacilitySubject site ? Set.of(site.facility().id()) : Set.of();
    }

    private static Finding notOperator(Id subject, Facility facility, PartyId issuer) {
        return Finding.of(
                PassportFinding.ISSUER_NOT_OPERATOR,
                Location.of(subject.value()),
                Map.of(
                        "subject", subject.value(),
                        "facility", facility.id().value(),
                        "issuer", issuer.value(),
                        "operator", facility.operator().value()));
    }

    private static Finding otherCountry(ProductSubject made, Facility facility) {
        return Finding.of(
                PassportFinding.COUNTRY_MISMATCH,
                Location.of(made.batch().id().value()),
                Map.of(
                        "batch", made.batch().id().value(),
                        "facility", facility.id().value(),
                        "found", made.country().value(),
                        "expected", facility.address().country().value()));
    }
}
