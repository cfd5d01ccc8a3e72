package io.didymium.passport.dashboard;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.Id;
import io.didymium.core.id.PartyId;
import io.didymium.core.party.CorporateGroups;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.responsibility.engagement.SiteRecord;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.credential.IdentitySubject;
import io.didymium.passport.credential.Statement;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.verify.facts.BundleFacts;
import io.didymium.passport.verify.facts.CredentialFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is behind a batch, in which credentials, and what of it verification established.
 *
 * <p>A result concerns the batch unless it is known to be about something else: a result about an unknown thing keeps every number back.
 */
final class BatchGround {
    /** The checks on which every number depends: of credentials, and of masses and elements along the chain. */
    static final Set<CheckId> FLOW = EnumSet.range(CheckId.READABLE, CheckId.LOTS_SETTLED);

    private static final Set<CheckId> OF_CREDENTIALS = EnumSet.range(CheckId.READABLE, CheckId.ISSUED_IN_ORDER);

    private final BundleFacts facts;
    private final VerificationReport report;
    private final Dossier dossier;
    private final Batch batch;
    private final CorporateGroups groups;
    private final Set<Id> behind = new HashSet<>();
    private final List<Ground> way;
    private final Set<PartyId> operators = new HashSet<>();
    private final Set<String> concerned = new HashSet<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final ListMultimap<String, CredentialFacts> described =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final ListMultimap<String, CheckResult> results =
            MultimapBuilder.hashKeys().arrayListValues().build();

    BatchGround(BundleFacts facts, VerificationReport report, Dossier dossier, Batch batch) {
        this.facts = facts;
        this.report = report;
        this.dossier = dossier;
        this.batch = batch;
        groups = facts.groups();
        Trace trace = Trace.backward(dossier.chain(), batch.id());
        behind.addAll(trace.batches());
        trace.steps().forEach(step -> {
            behind.add(step.id());
            behind.add(step.facility());
            operators.add(dossier.chain().operatorOf(step));
        });
        trace.transfers().forEach(transfer -> {
            behind.add(transfer.id());
            behind.add(transfer.from());
            behind.add(transfer.to());
        });
        facts.described()
                .all()
                .forEach(credential -> credential
                        .statement()
                        .map(Statement::subject)
                        .ifPresent(subject -> described.put(subject.id().value(), credential)));
        report.results().forEach(result -> results.put(result.subject(), result));
        behind.forEach(id -> concerned.add(id.value()));
        operators.forEach(operator -> concerned.add(operator.value()));
        facts.credentials().all().forEach(this::sort);
        things(dossier).map(Id::value).forEach(elsewhere::add);
        // What shares its name with something behind the batch is not elsewhere.
        elsewhere.removeAll(concerned);
        way = of(behind);
    }

    /** A credential concerns the batch if it is about something behind it, or if it is not known what it is about. */
    private void sort(CredentialFacts credential) {
        boolean about = credential
                .statement()
                .map(Statement::subject)
                .filter(subject -> !concerned.contains(subject.id().value()))
                .isEmpty();
        (about ? concerned : elsewhere).add(credential.subject());
    }

    private static Stream<Id> things(Dossier dossier) {
        SupplyChain chain = dossier.chain();
        return Stream.of(
                        chain.batches().stream().map(Batch::id),
                        chain.steps().stream().map(step -> step.id()),
                        chain.transfers().stream().map(transfer -> transfer.id()),
                        chain.facilities().stream().map(site -> site.id()),
                        chain.parties().stream().map(party -> party.id()),
                        dossier.certificates().stream().map(Certificate::id),
                        dossier.records().stream().map(ResponsibilityRecord::id),
                        dossier.claims().stream().map(claim -> claim.id()),
                        dossier.origin().recycled().stream().map(claim -> claim.id()),
                        dossier.footprints().claims().stream().map(claim -> claim.id()))
                .flatMap(ids -> ids);
    }

    BundleFacts facts() {
        return facts;
    }

    VerificationReport report() {
        return report;
    }

    Dossier dossier() {
        return dossier;
    }

    Batch batch() {
        return batch;
    }

    /** The batch, and the batches, steps, transfers and sites behind it. */
    Set<Id> behind() {
        return behind;
    }

    /** Those who run the steps behind the batch. */
    Set<PartyId> operators() {
        return operators;
    }

    /** Which parties belong together. */
    CorporateGroups groups() {
        return groups;
    }

    /** The day on which the batch was made, for which statements must be valid. */
    LocalDate made() {
        return LocalDate.ofInstant(batch.producedAt(), ZoneOffset.UTC);
    }

    /** The day of verification. */
    LocalDate day() {
        return LocalDate.ofInstant(report.at(), ZoneOffset.UTC);
    }

    /** Whether something is behind the batch: a batch, step, site, transfer or operator. */
    boolean isBehind(Id thing) {
        return behind.contains(thing) || (thing instanceof PartyId party && operators.contains(party));
    }

    /** The credentials that describe some things, in order. */
    List<Ground> of(Collection<? extends Id> things) {
        List<Ground> grounds = new ArrayList<>();
        for (Id thing : things) {
            for (CredentialFacts credential : described.get(thing.value())) {
                Statement statement = credential.statement().orElseThrow();
                if (!(statement.subject() instanceof IdentitySubject)) {
                    grounds.add(new Ground(
                            credential.credential().digest(),
                            credential.subject(),
                            statement.subject().kind(),
                            statement.issuer().id().value()));
                }
            }
        }
        return grounds.stream().distinct().sorted().toList();
    }

    /** How many sites are behind the batch. */
    long sites() {
        return behind.stream().filter(FacilityId.class::isInstance).count();
    }

    /** The credentials that describe everything behind the batch. */
    List<Ground> way() {
        return way;
    }

    /** Whether the credentials about something are there and pass all their checks. */
    boolean isSound(Id thing) {
        List<CredentialFacts> found = described.get(thing.value());
        return !found.isEmpty()
                && found.stream()
                        .flatMap(credential -> results.get(credential.subject()).stream())
                        .filter(result -> OF_CREDENTIALS.contains(result.check()))
                        .allMatch(BatchGround::isPassed);
    }

    /** Whether a check of something did not fail and was not left open, if it was made. */
    boolean isPassed(CheckId check, Id thing) {
        return results.get(thing.value()).stream()
                .filter(result -> result.check() == check)
                .allMatch(BatchGround::isPassed);
    }

    private static boolean isPassed(CheckResult result) {
        return result.outcome() == Outcome.PASSED || result.outcome() == Outcome.NOTHING_TO_CHECK;
    }

    /** Why numbers that depend on some checks of what is behind the batch are not established; empty if they are. */
    Optional<String> obstacle(Set<CheckId> checks) {
        return report.results().stream()
                .filter(result ->
                        checks.contains(result.check()) && !elsewhere.contains(result.subject()) && !isPassed(result))
                .findFirst()
                .map(result -> "the check " + result.check().id() + " of " + result.subject() + " is "
                        + result.outcome().name().toLowerCase(Locale.ROOT));
    }

    /** The same, and why those of the footprints claimed of anything behind the batch are not. */
    Optional<String> footprintObstacle() {
        return obstacle(FLOW)
                .or(() -> dossier.footprints().claims().stream()
                        .filter(claim -> behind.contains(claim.batch()))
                        .filter(claim -> !isPassed(CheckId.FOOTPRINT_CLAIM, claim.id())
                                || !isPassed(CheckId.FOOTPRINT_EVIDENCE, claim.id()))
                        .findFirst()
                        .map(claim -> "the footprint claim " + claim.id() + " does not hold or is not decided"));
    }

    /** The results that are to be looked at: of what is behind the batch, and of what is stated about it. */
    List<CheckResult> related() {
        Set<String> more = Stream.of(
                        dossier.certificates().stream().filter(this::isAbout).map(Certificate::id),
                        dossier.records().stream().filter(this::isAbout).map(ResponsibilityRecord::id),
                        dossier.claims().stream()
                                .filter(claim -> behind.contains(claim.batch()))
                                .map(claim -> claim.id()),
                        dossier.origin().recycled().stream()
                                .filter(claim -> behind.contains(claim.batch()))
                                .map(claim -> claim.id()),
                        dossier.footprints().claims().stream()
                                .filter(claim -> behind.contains(claim.batch()))
                                .map(claim -> claim.id()))
                .flatMap(ids -> ids)
                .map(Id::value)
                .collect(Collectors.toSet());
        Set<String> credentials = more.stream()
                .flatMap(id -> described.get(id).stream())
                .map(CredentialFacts::subject)
                .collect(Collectors.toSet());
        return report.results().stream()
                .filter(result -> !elsewhere.contains(result.subject())
                        || more.contains(result.subject())
                        || credentials.contains(result.subject()))
                .toList();
    }

    /** Whether a certificate assesses something behind the batch. */
    boolean isAbout(Certificate certificate) {
        return certificate.assessments().stream().anyMatch(assessment -> isBehind(assessment.subject()));
    }

    private boolean isAbout(ResponsibilityRecord record) {
        return record instanceof SiteRecord site
                ? site.sites().stream().anyMatch(this::isBehind)
                : operators.contains(record.keeper());
    }
}
