package io.didymium.passport.render.view;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a report says in short: how many checks gave what, each cause once, and what may be relied on all the same. */
public final class VerdictSummary {
    private final BundleView view;
    private final VerificationReport report;
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final Map<CheckId, Map<Outcome, Integer>> ofChecks = new EnumMap<>(CheckId.class);
    private final Map<String, List<Finding>> findings = new LinkedHashMap<>();
    private final Map<String, Set<String>> subjects = new LinkedHashMap<>();

    /** The summary of the report of a bundle. */
    public VerdictSummary(BundleView view) {
        this.view = view;
        report = view.report();
        for (CheckResult result : report.results()) {
            counts.merge(result.outcome(), 1, Integer::sum);
            ofChecks.computeIfAbsent(result.check(), any -> new EnumMap<>(Outcome.class))
                    .merge(result.outcome(), 1, Integer::sum);
            for (Finding finding : result.findings()) {
                String key = Cause.key(finding);
                findings.computeIfAbsent(key, any -> new ArrayList<>()).add(finding);
                subjects.computeIfAbsent(key, any -> new LinkedHashSet<>()).add(result.subject());
            }
        }
    }

    /** How many results have an outcome. */
    public int count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** How many results of a check have each outcome; empty if it was not made. */
    public Map<Outcome, Integer> of(CheckId check) {
        return ofChecks.getOrDefault(check, Map.of());
    }

    /** The causes of a severity, those that concern most subjects first, then by key. */
    public List<Cause> causes(Severity severity) {
        List<Cause> causes = new ArrayList<>();
        findings.forEach((key, found) -> {
            List<Finding> same = found.stream()
                    .filter(finding -> finding.severity() == severity)
                    .toList();
            if (!same.isEmpty()) {
                causes.add(
                        Cause.of(key, same, subjects.getOrDefault(key, Set.of()).size(), companies(key)));
            }
        });
        causes.sort(Comparator.comparing(Cause::subjects).reversed().thenComparing(Cause::key));
        return causes;
    }

    /** Who is to be asked: who issued the credential, ran the step or made the batch. */
    private List<String> companies(String key) {
        Set<String> companies = new TreeSet<>();
        subjects.getOrDefault(key, Set.of())
                .forEach(subject -> view.companyOf(subject).ifPresent(companies::add));
        if (companies.isEmpty()) {
            findings.getOrDefault(key, List.of()).forEach(finding -> {
                String issuer = finding.arguments().get("issuer");
                if (issuer != null) {
                    companies.add(view.nameOf(issuer));
                }
            });
        }
        return List.copyOf(companies);
    }

    /** The findings of a cause, in the order of the report. */
    public List<Finding> findings(Cause cause) {
        return List.copyOf(findings.getOrDefault(cause.key(), List.of()));
    }

    /**
     * The checks of which every subject passed or had nothing to check, and at least one passed: what may be relied on. What credentials
     * state is among it only if it is established who signed each of them.
     */
    public List<CheckId> established() {
        List<CheckId> established = new ArrayList<>();
        boolean isKnownWhoSigned = established(CheckId.SIGNATURE)
                && established(CheckId.KEY_AUTHORISED)
                && established(CheckId.ISSUER_ANCHORED);
        for (CheckId check : ofChecks.keySet()) {
            if (established(check) && (isKnownWhoSigned || check.compareTo(CheckId.IDS_UNIQUE) < 0)) {
                established.add(check);
            }
        }
        return established;
    }

    private boolean established(CheckId check) {
        Map<Outcome, Integer> outcomes = of(check);
        boolean holds = outcomes.keySet().stream()
                .allMatch(outcome -> outcome == Outcome.PASSED || outcome == Outcome.NOTHING_TO_CHECK);
        return holds && outcomes.containsKey(Outcome.PASSED);
    }

    /** The verdict in a few words, such as "Verified with gaps". */
    public String heading(Wording wording) {
        boolean nothing = report.verdict() == Verdict.INDETERMINATE && !isAnyAnchored();
        return wording.text(nothing ? "verdict.NOTHING" : "verdict." + report.verdict());
    }

    /** One sentence: nothing untrue, or how much, and how many checks gave what. */
    public String inShort(Wording wording) {
        int failed = count(Outcome.FAILED);
        int open = count(Outcome.UNDECIDED) + count(Outcome.SKIPPED);
        int passed = count(Outcome.PASSED);
        if (failed > 0) {
            return wording.text(
                    "verdict.some-untrue", wording.count(failed), wording.count(open), wording.count(passed));
        }
        return open > 0
                ? wording.text("verdict.some-open", wording.count(open), wording.count(passed))
                : wording.text("verdict.all-passed", wording.count(passed));
    }

    /** Whether a trust anchor identifies the issuer of any credential. */
    public boolean isAnyAnchored() {
        return of(CheckId.ISSUER_ANCHORED).containsKey(Outcome.PASSED);
    }
}
