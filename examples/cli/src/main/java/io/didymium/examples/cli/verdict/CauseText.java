package io.didymium.examples.cli.verdict;

import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.passport.render.ReportCause;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Causes of findings for people: each once, with whom to ask, where it is, and what to do. */
public final class CauseText {
    private static final int MOST_COMPANIES = 12;
    private static final int FEW = 2;
    private static final int MOST_VERBOSE = 20;

    private final int most;

    /** @param verbose whether many places of a cause are named, or only a few */
    public CauseText(boolean verbose) {
        most = verbose ? MOST_VERBOSE : FEW;
    }

    /** The lines of all causes. */
    public List<String> lines(List<ReportCause> causes) {
        return causes.stream().flatMap(cause -> lines(cause).stream()).toList();
    }

    private List<String> lines(ReportCause cause) {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrap.lines("  - ", "    ", TerminalText.within(2_000, cause.sentence()) + " [" + cause.code() + "]"));
        if (!cause.companies().isEmpty()) {
            lines.addAll(Wrap.lines("    ask  ", "         ", companies(cause.companies())));
        }
        lines.addAll(places(cause));
        lines.addAll(Wrap.lines("    do   ", "         ", cause.remedy()));
        return lines;
    }

    /** The places of a cause, with what is found there where that differs and is untrue, or more is asked for. */
    private List<String> places(ReportCause cause) {
        Set<String> messages = new LinkedHashSet<>();
        cause.findings().forEach(finding -> messages.add(finding.message()));
        boolean exact = most > FEW || cause.findings().size() <= FEW || cause.severity() == Severity.FAIL;
        boolean detailed = exact && messages.size() > 1;
        Set<String> places = new LinkedHashSet<>();
        cause.findings()
                .forEach(finding -> places.add(
                        detailed
                                ? finding.location() + ": " + finding.message()
                                : finding.location().toString()));
        List<String> lines = new ArrayList<>();
        String only = messages.iterator().next();
        if (exact && messages.size() == 1 && !cause.sentence().contains(only)) {
            lines.addAll(Wrap.lines("    so   ", "         ", TerminalText.brief(only)));
        }
        places.stream().limit(most).forEach(place -> lines.addAll(place(place)));
        int more = places.size() - most;
        if (more > 0) {
            lines.add("         and " + more + (more == 1 ? " more place" : " more places")
                    + (most == FEW ? " (--verbose)" : " (all of them with --json)"));
        }
        return lines;
    }

    private static List<String> place(String text) {
        return Wrap.lines("    at   ", "         ", TerminalText.brief(text));
    }

    private static String companies(List<String> companies) {
        String named =
                String.join("; ", companies.stream().limit(MOST_COMPANIES).toList());
        int more = companies.size() - MOST_COMPANIES;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
