package io.didymium.passport.verify.check.conformity;

import io.didymium.core.conformity.Assessment;
import io.didymium.core.conformity.AssessmentOutcome;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.conformity.Claim;
import io.didymium.core.conformity.catalogue.CatalogueStatus;
import io.didymium.core.conformity.catalogue.ConformityProfile;
import io.didymium.core.conformity.catalogue.CriteriaCatalogue;
import io.didymium.core.conformity.catalogue.Criterion;
import io.didymium.core.conformity.catalogue.CriterionResult;
import io.didymium.core.conformity.catalogue.OverallRule;
import io.didymium.core.conformity.catalogue.ProfileResult;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Location;
import io.didymium.core.id.Concept;
import io.didymium.core.id.Id;
import io.didymium.core.party.CorporateGroups;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.EvidenceFinding;
import io.didymium.passport.report.conformity.CriterionFinding;
import io.didymium.passport.verify.check.Check;
import io.didymium.passport.verify.facts.BundleFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Proves of each certificate and claim that what it states of criteria in the verifier's catalogue agrees with their thresholds, with the
 * rule of the profile, and with the chain where the chain decides. Only catalogues that the verifier brings count: a scheme of the same
 * name in a bundle changes nothing.
 */
final class CriteriaFollowCheck implements Check {
    /** The classification by which profiles name stages: the constants of ProcessKind. */
    private static final String PROCESS_KINDS = "https://w3id.org/didymium/ree#ProcessKind";

    private final BundleFacts facts;
    private final CriteriaCatalogue catalogue;

    CriteriaFollowCheck(BundleFacts facts) {
        this.facts = facts;
        this.catalogue = facts.policy().criteria();
    }

    @Override
    public CheckId id() {
        return CheckId.CRITERIA_FOLLOW;
    }

    @Override
    public List<CheckResult> run() {
        List<CheckResult> results = new ArrayList<>();
        if (catalogue.isEmpty()) {
            return results;
        }
        ChainMetrics chain = new ChainMetrics(facts);
        CorporateGroups groups = facts.groups();
        for (Certificate certificate : facts.chain().certificates().values()) {
            if (isJudged(certificate)) {
                results.add(of(certificate, chain, groups));
            }
        }
        facts.chain().claims().stream()
                .sorted(Comparator.comparing(Claim::id))
                .forEach(claim -> catalogue.criterion(claim.criterion().iri()).ifPresent(criterion -> {
                    String where = claim.id().value();
                    CriterionJudgement judgement = new CriterionJudgement(
                            criterion, claim.batch(), AssessmentOutcome.MET, claim.performances(), where);
                    results.add(result(where, judgement.findings(chain), judgement.isDecided(chain)));
                }));
        return results;
    }

    private boolean isJudged(Certificate certificate) {
        return certificate.profile().isPresent()
                || certificate.assessments().stream()
                        .anyMatch(assessment -> criterion(assessment).isPresent());
    }

    private Optional<Criterion> criterion(Assessment assessment) {
        return catalogue.criterion(assessment.criterion().iri());
    }

    /** What nothing decided is not proven. */
    private CheckResult result(String subject, List<Finding> findings, boolean decided) {
        return decided
                ? CheckResult.of(id(), subject, findings)
                : CheckResult.nothing(id(), subject, findings.toArray(Finding[]::new));
    }

    private CheckResult of(Certificate certificate, ChainMetrics chain, CorporateGroups groups) {
        String where = certificate.id().value();
        List<Finding> findings = new ArrayList<>();
        boolean decided = false;
        LocalDate issued = LocalDate.ofInstant(certificate.validFrom(), ZoneOffset.UTC);
        if (groups.isOneGroup(certificate.certifier(), certificate.holderOn(issued))) {
            findings.add(Finding.of(
                    EvidenceFinding.CERTIFICATE_SELF_DECLARED,
                    Location.of(where),
                    Map.of("certificate", where, "level", "its certifier is of the holder's group")));
        }
        for (Assessment assessment : certificate.assessments()) {
            Optional<Criterion> criterion = criterion(assessment);
            if (criterion.isPresent() && assessment.outcome() != AssessmentOutcome.NOT_ASSESSED) {
                CriterionJudgement judgement = new CriterionJudgement(
                        criterion.get(), assessment.subject(), assessment.outcome(), assessment.performances(), where);
                findings.addAll(judgement.findings(chain));
                findings.addAll(evidence(criterion.get(), assessment, where));
                decided |= judgement.isDecided(chain);
            }
        }
        findings.addAll(ofProfile(certificate));
        return result(where, findings, decided);
    }

    private static List<Finding> evidence(Criterion criterion, Assessment assessment, String where) {
        if (assessment.outcome() == AssessmentOutcome.NOT_MET) {
            return List.of();
        }
        return CriterionResult.of(criterion, assessment).missingEvidence().stream()
                .map(kind -> finding(
                        CriterionFinding.CRITERION_EVIDENCE_MISSING,
                        where,
                        Map.of(
                                "criterion", criterion.concept().iri(),
                                "subject", assessment.subject().value(),
                                "evidence", kind.name())))
                .toList();
    }

    private List<Finding> ofProfile(Certificate certificate) {
        Optional<Concept> named = certificate.profile();
        if (named.isEmpty()) {
            return List.of();
        }
        String where = certificate.id().value();
        Map<String, String> arguments =
                Map.of("certificate", where, "profile", named.get().iri());
        Optional<ConformityProfile> profile = catalogue.profile(named.get().iri());
        if (profile.isEmpty()) {
            return List.of(finding(CriterionFinding.PROFILE_NOT_KNOWN, where, arguments));
        }
        List<Finding> findings = new ArrayList<>();
        notInForce(certificate, profile.get()).ifPresent(reason -> {
            Map<String, String> all = new TreeMap<>(arguments);
            all.put("reason", reason);
            findings.add(finding(CriterionFinding.PROFILE_NOT_IN_FORCE, where, all));
        });
        certificate.assessments().stream()
                .map(Assessment::subject)
                .distinct()
                .filter(subject -> profile.get()
                        .subjectType()
                        .filter(type -> !type.includes(subject))
                        .isEmpty())
                .forEach(subject -> findings.addAll(ofProfile(certificate, profile.get(), subject)));
        return findings;
    }

    private static Optional<String> notInForce(Certificate certificate, ConformityProfile profile) {
        LocalDate issued = LocalDate.ofInstant(certificate.validFrom(), ZoneOffset.UTC);
        if (!profile.scheme().iri().equals(certificate.scheme().iri())) {
            return Optional.of("which belongs to scheme " + profile.scheme().iri());
        }
        if (profile.status() == CatalogueStatus.PROPOSED) {
            return Optional.of("which is only proposed");
        }
        return profile.validFrom().isAfter(issued)
                ? Optional.of("which is in force from " + profile.validFrom())
                : Optional.empty();
    }

    /** A profile for some stages says nothing of a site that does something else for this batch. */
    private Optional<Finding> stage(Certificate certificate, ConformityProfile profile, Id subject) {
        Set<String> stages = new TreeSet<>();
        profile.scope().stream()
                .filter(scope -> scope.scheme().iri().equals(PROCESS_KINDS))
                .forEach(scope -> stages.add(scope.code()));
        Set<String> kinds = new TreeSet<>();
        facts.chain().steps().stream()
                .filter(step -> step.facility().equals(subject))
                .forEach(step -> kinds.add(step.kind().name()));
        return stages.isEmpty() || kinds.isEmpty() || kinds.stream().anyMatch(stages::contains)
                ? Optional.empty()
                : Optional.of(finding(
                        CriterionFinding.PROFILE_STAGE_MISMATCH,
                        certificate.id().value(),
                        Map.of(
                                "certificate", certificate.id().value(),
                                "profile", profile.concept().iri(),
                                "subject", subject.value(),
                                "stages", words(stages),
                                "kinds", words(kinds))));
    }

    private static String words(Set<String> names) {
        return String.join(", ", names).toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private List<Finding> ofProfile(Certificate certificate, ConformityProfile profile, Id subject) {
        String where = certificate.id().value();
        ProfileResult result = ProfileResult.of(subject, profile, catalogue, certificate.assessments());
        List<Finding> findings = new ArrayList<>();
        stage(certificate, profile, subject).ifPresent(findings::add);
        result.results().stream()
                .filter(one -> one.outcome() == AssessmentOutcome.NOT_ASSESSED)
                .forEach(one -> findings.add(finding(
                        CriterionFinding.CRITERION_NOT_ASSESSED,
                        where,
                        Map.of(
                                "criterion", one.criterion().iri(),
                                "profile", profile.concept().iri(),
                                "subject", subject.value()))));
        certificate
                .level()
                .filter(level -> isAbove(level.code(), result))
                .ifPresent(level -> findings.add(finding(
                        CriterionFinding.LEVEL_NOT_REACHED,
                        where,
                        Map.of(
                                "certificate", where,
                                "profile", profile.concept().iri(),
                                "stated", level.code(),
                                "reached",
                                        result.level()
                                                .map(OverallRule.Level::code)
                                                .orElse("no level")))));
        return findings;
    }

    /**
     * Whether a level is better than what is reached by the rule of a profile that has one: levels are best first, and one that the rule
     * does not have is above all.
     */
    private static boolean isAbove(String stated, ProfileResult result) {
        if (result.profile().overallRule().isEmpty()) {
            return false;
        }
        List<String> codes =
                result.rule().levels().stream().map(OverallRule.Level::code).toList();
        int reached = result.level().map(level -> codes.indexOf(level.code())).orElse(codes.size());
        return codes.indexOf(stated) < reached;
    }

    private static Finding finding(CriterionFinding code, String where, Map<String, String> arguments) {
        return Finding.of(code, Location.of(where), arguments);
    }
}
