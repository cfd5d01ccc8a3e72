package io.didymium.passport.render;

import io.didymium.core.finding.Finding;
import io.didymium.core.finding.Severity;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.Cause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One cause of findings, with everything that it concerns.
 *
 * @param sentence what is found, in the language of the report, or in English where that has no words for it
 * @param subjects how many subjects it concerns
 * @param companies the companies to ask, by name; none if none is known
 * @param findings the findings, in the order of the report; at least one
 */
public record ReportCause(String sentence, int subjects, List<String> companies, List<Finding> findings) {
    /** @throws IllegalArgumentException if there is no finding */
    public ReportCause {
        companies = List.copyOf(companies);
        findings = List.copyOf(findings);
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("a cause has findings: " + sentence);
        }
    }

    /** The causes of findings that are not of a report, in the order in which they come first. */
    public static List<ReportCause> of(Collection<Finding> findings, Wording wording) {
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        findings.forEach(finding -> alike.computeIfAbsent(Cause.key(finding), any -> new ArrayList<>())
                .add(finding));
        List<ReportCause> causes = new ArrayList<>();
        alike.forEach((key, same) -> {
            Set<String> subjects = new LinkedHashSet<>();
            same.forEach(finding -> subjects.add(finding.location().subject()));
            causes.add(of(Cause.of(key, same, subjects.size(), List.of()), same, wording));
        });
        return causes;
    }

    static ReportCause of(Cause cause, List<Finding> findings, Wording wording) {
        return new ReportCause(
                cause.sentence(wording)
                        .orElse(
                                cause.subjects() == 1
                                        ? cause.message()
                                        : wording.text("cause.other", wording.count(cause.subjects())) + " "
                                                + cause.message()),
                cause.subjects(),
                cause.companies(),
                findings);
    }

    /** The stable code of the findings. */
    public String code() {
        return findings.get(0).code().id();
    }

    /** What the cause means for the verdict. */
    public Severity severity() {
        return findings.get(0).severity();
    }

    /** What can be done about it. */
    public String remedy() {
        return findings.get(0).code().remedy();
    }
}
