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
import io.didymium.passport.credential.DeclarationSubject;
import io.didymium.passport.credential.FacilitySubject;
import io.didymium.passport.credential.PeriodSubject;
import io.didymium.passport.credential.PlainProduct;
import io.didymium.passport.credential.ProductSubject;
import io.didymium.passport.credential.StatedTimes;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.credential.StepSubject;
import io.didymium.passport.credential.Subject;
import io.didymium.passport.credential.TransferSubject;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.PassportFinding;
import io.didymium.passport.untp.EventDisclosure;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.CredentialFacts;
import io.didymium.passport.verify.facts.CredentialSet;
import io.didymium.passport.verify.facts.RebuiltChain;
import io.didymium.passport.verify.facts.party.PartyRecords;
import io.didymium.passport.verify.facts.plain.PlainFacts;
import java.util.ArrayList;
import java.util.HashMap;
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
        Map<BatchId, CredentialFacts> passports = new HashMap<>();
        credentials
                .all()
                .forEach(credential -> credential
                        .statement()
                        .map(Statement::subject)
                        .filter(ProductSubject.class::isInstance)
                        .ifPresent(subject -> passports.putIfAbsent(
                                ((ProductSubject) subject).batch().id(), credential)));
        List<CheckResult> results = new ArrayList<>();
        results.add(CheckResult.of(id(), ChainCoherenceCheck.CHAIN, ofChain()));
        for (CredentialFacts credential : credentials.all()) {
            credential
                    .statement()
                    .ifPresent(statement -> results.add(CheckResult.of(
                            id(),
                            credential.subject(),
                            ofStatement(
                                    statement, EventDisclosure.mayHideContents(credential.withheld()), passports))));
        }
        return results;
    }

    private List<Finding> ofChain() {
        List<Finding> findings = new ArrayList<>(chain.findings(ChainFinding.FACILITY_MISMATCH));
        findings.addAll(chain.findings(ChainFinding.SITE_PERIODS_OVERLAP));
        findings.addAll(chain.findings(ChainFinding.SITE_PERIOD_MISSING));
        for (PartyRecords.Difference difference : chain.parties().differences()) {
            String party = difference.second().id().value();
            findings.add(Finding.of(
                    difference.contradiction() ? PassportFinding.PARTY_MISMATCH : PassportFinding.PARTY_CHANGE_UNSHOWN,
                    Location.of(party),
                    Map.of(
                            "party", party,
                            "first", describe(difference.first()),
                            "second", describe(difference.second()),
                            "time", difference.at().toString())));
        }
        return findings;
    }

    private static String describe(Party party) {
        return party.name() + " in " + party.country();
    }

    private List<Finding> ofStatement(Statement statement, boolean withholds, Map<BatchId, CredentialFacts> passports) {
        List<Finding> findings = new ArrayList<>();
        Subject subject = statement.subject();
        PartyId issuer = statement.issuer().id();
        if (subject instanceof DeclarationSubject || subject instanceof PeriodSubject) {
            findings.addAll(withoutRecord(subject));
        }
        sites(subject).stream()
                .flatMap(site -> record(site, subject).stream())
                .filter(facility -> !facility.operator().equals(issuer))
                .filter(facility -> !acknowledges(issuer, subject, facility.operator()))
                .forEach(facility -> findings.add(notOperator(subject.id(), facility, issuer)));
        if (subject instanceof ProductSubject made) {
            record(made.batch().facility(), subject)
                    .flatMap(facility -> otherCountry(made.batch().id(), facility, made.country()))
                    .ifPresent(findings::add);
        } else if (subject instanceof PlainProduct product) {
            product.facility()
                    .flatMap(site -> record(site, subject))
                    .flatMap(facility ->
                            product.country().flatMap(country -> otherCountry(product.id(), facility, country)))
                    .ifPresent(findings::add);
        } else if (subject instanceof StepSubject run) {
            run.produced()
                    .values()
                    .forEach(batch -> Optional.ofNullable(passports.get(batch.id()))
                            .ifPresent(passport -> findings.addAll(
                                    OutputAgreement.findings(run.step().id(), batch, withholds, passport))));
            run.produced()
                    .values()
                    .forEach(batch -> Optional.ofNullable(plain.products().get(batch.id()))
                            .flatMap(PlainProduct::whole)
                            .flatMap(mass -> OutputAgreement.ofMass(run.step().id(), batch, mass))
                            .ifPresent(findings::add));
        }
        return findings;
    }

    /** Whether a receiver or buyer states a transfer that its sender or seller states too, or a seller one that passes title on a site. */
    private boolean acknowledges(PartyId issuer, Subject subject, PartyId sender) {
        if (subject instanceof TransferSubject moved && moved.transfer().isOnSite()) {
            return moved.transfer()
                    .ownership()
                    .filter(title -> issuer.equals(title.before())
                            || (issuer.equals(title.after())
                                    && (chain.isStatedBy(title.before(), moved.transfer())
                                            || chain.isStatedBy(sender, moved.transfer()))))
                    .isPresent();
        }
        return subject instanceof TransferSubject moved
                && chain.isStatedBy(sender, moved.transfer())
                && chain.sites()
                        .at(moved.transfer().to(), moved.transfer().at())
                        .filter(site -> site.operator().equals(issuer))
                        .isPresent();
    }

    /** The findings that sites of books are described, but not for the time of what is stated. */
    private List<Finding> withoutRecord(Subject subject) {
        return sites(subject).stream()
                .filter(site -> !chain.sites().of(site).isEmpty())
                .filter(site -> record(site, subject).isEmpty())
                .map(site -> Finding.of(
                        ChainFinding.SITE_PERIOD_MISSING,
                        Location.of(subject.id().value()),
                        Map.of(
                                "subject", subject.id().value(),
                                "time",
                                        StatedTimes.happenedAt(subject)
                                                .map(Object::toString)
                                                .orElse("an unknown time"),
                                "facility", site.value())))
                .toList();
    }

    /** The record of a site for the time of what is stated there; what is stated of a site itself is its own record. */
    private Optional<Facility> record(FacilityId site, Subject subject) {
        if (subject instanceof FacilitySubject stated) {
            return Optional.of(stated.facility());
        }
        return StatedTimes.happenedAt(subject).flatMap(time -> chain.sites().at(site, time));
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

    private static Optional<Finding> otherCountry(BatchId batch, Facility facility, CountryCode country) {
        CountryCode ofSite = facility.address().country();
        return ofSite.equals(country)
                ? Optional.empty()
                : Optional.of(Finding.of(
                        PassportFinding.COUNTRY_MISMATCH,
                        Location.of(batch.value()),
                        Map.of(
                                "batch", batch.value(),
                                "facility", facility.id().value(),
                                "found", country.value(),
                                "expected", ofSite.value())));
    }
}
