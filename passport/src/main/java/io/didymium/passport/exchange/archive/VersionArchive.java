package io.didymium.passport.exchange.archive;

import static java.util.Objects.requireNonNull;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.id.BatchId;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.RegistrationToken;
import io.didymium.passport.SignedCredential;
import io.didymium.passport.exchange.en18223.DppVersion;
import io.didymium.passport.exchange.registry.RegistrationProof;
import io.didymium.passport.exchange.registry.RegistryCheck;
import io.didymium.passport.exchange.registry.RegistryReport;
import io.didymium.passport.graph.BundleGraph;
import io.didymium.passport.graph.VersionLine;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import io.didymium.passport.trust.TrustList;
import io.didymium.passport.verify.facts.ReceiptFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The versions of passports in a bundle, by time (EN 18221: the version that was current at a time).
 *
 * <p>A version is dated by its issuer, who may date it back, or withhold a later one. So a version counts as established only if others
 * show it: a trusted log or registry saw it by the time asked for, no proof of registration of a later day has an earlier version as the
 * latest, and, if it is the last one here, a fresh status list or such a proof shows that none replaced it. Versions that are not known to be
 * signed by their issuer are left out, and named.
 */
public final class VersionArchive {
    private static final List<CheckId> SIGNED =
            List.of(CheckId.SIGNATURE, CheckId.KEY_AUTHORISED, CheckId.ISSUER_ANCHORED);

    private final PassportBundle bundle;
    private final BundleGraph graph;
    private final VerificationReport report;
    private final ReceiptFacts receipts;
    private final RegistryCheck registries;

    private VersionArchive(PassportBundle bundle, TrustList trust, VerificationReport report) {
        this.bundle = requireNonNull(bundle, "bundle");
        this.graph = BundleGraph.of(bundle);
        this.report = requireNonNull(report, "report");
        this.receipts = new ReceiptFacts(bundle, trust, report.at());
        this.registries = new RegistryCheck(trust.seals());
    }

    /**
     * The archive that a bundle is; several files are merged before.
     *
     * @param trust whose logs and registries count
     * @param report what verification of this bundle by this trust says
     */
    public static VersionArchive of(PassportBundle bundle, TrustList trust, VerificationReport report) {
        return new VersionArchive(bundle, trust, report);
    }

    /**
     * The version of the passport of a product that was current at a time.
     *
     * @throws IllegalArgumentException if the time is after that of the verification
     */
    public ArchiveAnswer at(BatchId product, Instant time) {
        if (time.isAfter(report.at())) {
            throw new IllegalArgumentException("nobody knows at " + report.at() + " what is current at " + time);
        }
        List<Finding> findings = new ArrayList<>();
        List<VersionLine> lines = graph.versions(product).stream()
                .filter(line -> passport(line.versions().get(0).credential()).isPresent()
                        && isSigned(line.versions().get(0).credential()))
                .toList();
        if (lines.size() != 1) {
            findings.add(
                    lines.isEmpty()
                            ? found(ArchiveFinding.ARCHIVE_NO_PASSPORT, product, Map.of("product", product.value()))
                            : found(
                                    ArchiveFinding.ARCHIVE_SEVERAL_LINES,
                                    product,
                                    Map.of("product", product.value(), "number", Integer.toString(lines.size()))));
            return new ArchiveAnswer(time, List.of(), null, null, findings);
        }
        List<ArchivedVersion> versions = versions(product, lines.get(0), findings);
        return answer(product, time, versions, findings);
    }

    private List<ArchivedVersion> versions(BatchId product, VersionLine line, List<Finding> findings) {
        List<ArchivedVersion> versions = new ArrayList<>();
        for (VersionLine.Version version : line.versions()) {
            Optional<DppVersion> passport = passport(version.credential());
            if (passport.isEmpty()
                    || !isSigned(version.credential())
                    || !(versions.isEmpty() || continues(versions.get(versions.size() - 1), version, passport.get()))) {
                findings.add(found(
                        ArchiveFinding.ARCHIVE_VERSION_UNTRUSTED,
                        product,
                        Map.of("version", Integer.toString(version.number()))));
                break;
            }
            List<Instant> sealed = sealed(version.credential(), passport.get());
            versions.add(new ArchivedVersion(
                    version.number(),
                    version.credential(),
                    passport.get(),
                    receipts.seenAt(version.credential()).orElse(null),
                    sealed.isEmpty() ? null : sealed.get(0),
                    sealed.isEmpty() ? null : sealed.get(sealed.size() - 1)));
        }
        return versions;
    }

    /** Whether a version is the next one, by the same issuer: anybody may state to replace what is another's. */
    private static boolean continues(ArchivedVersion last, VersionLine.Version next, DppVersion passport) {
        return next.number() == last.number() + 1
                && passport.header().operator().equals(last.passport().header().operator());
    }

    private ArchiveAnswer answer(
            BatchId product, Instant time, List<ArchivedVersion> versions, List<Finding> findings) {
        ArchivedVersion seen = null;
        ArchivedVersion current = null;
        for (ArchivedVersion version : versions) {
            current = version.validFrom().isAfter(time) ? current : version;
            seen = version.isSeenBy(time) ? version : seen;
        }
        if (current == null) {
            ArchivedVersion first = versions.get(0);
            findings.add(
                    first.number() == 1
                            ? found(
                                    ArchiveFinding.ARCHIVE_NONE_YET,
                                    product,
                                    Map.of("from", first.validFrom().toString(), "time", time.toString()))
                            : found(
                                    ArchiveFinding.ARCHIVE_EARLIER_MISSING,
                                    product,
                                    Map.of(
                                            "version",
                                            Integer.toString(first.number()),
                                            "from",
                                            first.validFrom().toString())));
            return new ArchiveAnswer(time, versions, null, seen, findings);
        }
        String number = Integer.toString(current.number());
        if (!current.isSeenBy(time)) {
            findings.add(found(
                    ArchiveFinding.ARCHIVE_VERSION_UNPROVEN,
                    product,
                    Map.of(
                            "version", number,
                            "time", time.toString(),
                            "seen",
                                    current.seenAt()
                                            .map(first -> "others saw it on " + first)
                                            .orElse("nothing here shows when others saw it"))));
        }
        int place = versions.indexOf(current);
        for (ArchivedVersion earlier : versions.subList(0, place)) {
            Optional<Instant> sealed = earlier.latestAt().filter(latest -> !latest.isBefore(time));
            if (sealed.isPresent()) {
                findings.add(found(
                        ArchiveFinding.ARCHIVE_REGISTRY_DIFFERS,
                        product,
                        Map.of(
                                "version", number,
                                "from", current.validFrom().toString(),
                                "sealed", sealed.get().toString(),
                                "registered", Integer.toString(earlier.number()))));
            }
        }
        if (place == versions.size() - 1) {
            later(product, time, current).ifPresent(findings::add);
        }
        return new ArchiveAnswer(time, versions, current, seen, findings);
    }

    /** What leaves open whether the last version here was replaced before a time. */
    private Optional<Finding> later(BatchId product, Instant time, ArchivedVersion last) {
        if (last.latestAt().filter(latest -> !latest.isBefore(time)).isPresent()) {
            return Optional.empty();
        }
        for (CheckId check : List.of(CheckId.NOT_REVOKED, CheckId.CURRENT)) {
            if (!passed(check, last.passport().header().id())) {
                return Optional.of(found(
                        ArchiveFinding.ARCHIVE_LATER_UNKNOWN,
                        product,
                        Map.of(
                                "version",
                                Integer.toString(last.number()),
                                "reason",
                                "the check '" + check.id() + "' did not pass")));
            }
        }
        return Optional.empty();
    }

    private boolean isSigned(SignedCredential credential) {
        Optional<DppVersion> passport = passport(credential);
        return passport.isPresent()
                && SIGNED.stream()
                        .allMatch(check -> passed(check, passport.get().header().id()));
    }

    /** Whether a check passed for all credentials of an id: of two under one id none is known to be the issuer's. */
    private boolean passed(CheckId check, String subject) {
        List<CheckResult> results = report.of(check).stream()
                .filter(result -> result.subject().equals(subject))
                .toList();
        return !results.isEmpty() && results.stream().allMatch(result -> result.outcome() == Outcome.PASSED);
    }

    /** The times at which trusted registries sealed that a version is the latest, in order. */
    private List<Instant> sealed(SignedCredential credential, DppVersion passport) {
        List<Instant> times = new ArrayList<>();
        for (RegistrationToken token : bundle.registrations()) {
            if (token.credential().equals(credential.digest())) {
                RegistryReport judged = registries.check(passport, token.token(), report.at());
                if (judged.verdict() == Verdict.ACCEPTED) {
                    judged.proof().map(RegistrationProof::sealedAt).ifPresent(times::add);
                }
            }
        }
        return times.stream().sorted().toList();
    }

    private static Optional<DppVersion> passport(SignedCredential credential) {
        try {
            return Optional.of(DppVersion.of(credential));
        } catch (MalformedInputException e) {
            // Not a product passport.
            return Optional.empty();
        }
    }

    private static Finding found(FindingCode code, BatchId product, Map<String, String> arguments) {
        return Finding.of(code, Location.of(product.value()), arguments);
    }
}
