package io.didymium.passport.verify.check.chain;

import static java.util.stream.Collectors.toCollection;

import io.didymium.core.chain.ChainFinding;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CountryCode;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.quantity.Mass;
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.PlainProduct;
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
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.ArrayList;
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
record PartiesAgreeCheck(CredentialSet credentials, RebuiltChain chain, PlainFacts plain) implements Check {
    @Override
    public CheckId id() {
        return CheckId.PARTIES_AGREE;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.of(id(), ChainCoherenceCheck.CHAIN, ofChain()));
        for (CredentialFacts credential : credentials.all()) {
            credential
                    .statement()
                    .ifPresent(statement ->
                            results.add(CheckResult.of(id(), credential.subject(), ofStatement(statement))));
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

    private List<Finding> ofStatement(Statement statement) {
        List<Finding> findings = new ArrayList<>();
        Subject subject = statement.subject();
        PartyId issuer = statement.issuer().id();
        sites(subject).stream()
                .flatMap(site -> chain.facility(site).stream())
                .filter(facility -> !facility.operator().equals(issuer))
                .forEach(facility -> findings.add(notOperator(subject.id(), facility, issuer)));
        if (subject instanceof ProductSubject made) {
            otherCountry(made.batch().id(), made.batch().facility(), made.country())
                    .ifPresent(findings::add);
        } else if (subject instanceof PlainProduct product) {
            product.facility()
                    .flatMap(site -> product.country().flatMap(country -> otherCountry(product.id(), site, country)))
                    .ifPresent(findings::add);
        } else if (subject instanceof StepSubject run) {
            run.produced().forEach((id, mass) -> {
                Optional<Mass> stated = massOf(id);
                if (stated.filter(other -> !other.equals(mass)).isPresent()) {
                    findings.add(Finding.of(
                            PassportFinding.QUANTITY_MISMATCH,
                            Location.of(run.step().id().value()),
                            Map.of(
                                    "step", run.step().id().value(),
                                    "batch", id.value(),
                                    "found", mass.toString(),
                                    "expected", stated.get().toString())));
                }
            });
        }
        return findings;
    }

    /** The mass of a batch by its passport, be it with the extension or without. */
    private Optional<Mass> massOf(BatchId id) {
        return Optional.ofNullable(chain.batches().get(id))
                .map(batch -> batch.mass().value())
                .or(() -> Optional.ofNullable(plain.products().get(id)).flatMap(PlainProduct::whole));
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

    private Optional<Finding> otherCountry(BatchId batch, FacilityId site, CountryCode country) {
        return chain.facility(site)
                .filter(facility -> !facility.address().country().equals(country))
                .map(facility -> Finding.of(
                        PassportFinding.COUNTRY_MISMATCH,
                        Location.of(batch.value()),
                        Map.of(
                                "batch", batch.value(),
                                "facility", site.value(),
                                "found", country.value(),
                                "expected", facility.address().country().value())));
    }
}
