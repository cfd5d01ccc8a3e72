package io.didymium.examples.cli.verdict;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Severity;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.DeliveredBatches;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.render.ReportCause;
import io.didymium.passport.render.ReportSummary;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.report.CheckId;
import io.didymium.passport.report.CheckResult;
import io.didymium.passport.report.Outcome;
import io.didymium.passport.report.UnverifiedStatements;
import io.didymium.passport.report.Verdict;
import io.didymium.passport.report.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A report for people: the verdict, what it is on, what failed and what to do, each cause once, and a summary. Checks that passed and
 * what no verdict establishes are listed where more is asked for.
 */
public final class ReportText {
    private static final int MOST_BATCHES = 5;
    private static final int MOST_STATEMENTS = 5;

    private final PassportBundle bundle;
    private final VerificationReport report;
    private final ReportSummary summary;
    private final boolean verbose;

    /**
     * The text of a report.
     *
     * @param bundle what was verified
     */
    public ReportText(PassportBundle bundle, VerificationReport report, boolean verbose) {
        this.bundle = bundle;
        this.report = report;
        this.verbose = verbose;
        summary = Presentation.of(bundle, report, Wording.english()).summary();
    }

    /** Prints the verdict, and what it is on. */
    public void printVerdict(Console console, String file) {
        console.print("Verdict as of " + report.at() + ": " + console.judged(report.verdict()));
        console.print(Wrap.lines("", "  ", file + ": " + content(bundle)));
        List<Batch> delivered = DeliveredBatches.of(bundle, report);
        delivered.stream().limit(MOST_BATCHES).forEach(batch -> console.print(Wrap.lines("", "  ", product(batch))));
        if (delivered.size() > MOST_BATCHES) {
            console.print("and " + (delivered.size() - MOST_BATCHES) + " more batches");
        }
        console.print(Wrap.lines("", "  ", summary.heading() + ". " + summary.sentence()));
    }

    /** Prints what failed, what is not decided and what should be looked at, each with what to do. */
    public void printCauses(Console console) {
        causes(console, "What is untrue or unusable", Severity.FAIL);
        causes(console, "What could not be decided", Severity.UNDECIDED);
        causes(console, "What should be looked at", Severity.WARN);
        if (verbose) {
            causes(console, "Worth knowing", Severity.INFORM);
        }
    }

    /** Prints which causes there are, in a line. */
    public void printCausesInShort(Console console) {
        List<ReportCause> causes = new ArrayList<>(summary.causes(Severity.FAIL));
        causes.addAll(summary.causes(Severity.UNDECIDED));
        causes.addAll(summary.causes(Severity.WARN));
        if (!causes.isEmpty()) {
            console.print(Wrap.lines("", "  ", "What should be looked at: " + inShort(causes) + "; verify says more."));
        }
    }

    private static String inShort(List<ReportCause> causes) {
        return causes.stream()
                .map(cause -> cause.subjects() + " × " + cause.code())
                .collect(Collectors.joining(", "));
    }

    /** Prints the counts, what may be relied on all the same, and what no verdict establishes. */
    public void printSummary(Console console) {
        if (verbose) {
            console.print();
            console.heading("Checks");
            console.print(checks());
            console.print();
            console.heading("Not established by any verdict");
            console.print(notEstablished());
        }
        console.print();
        console.heading("Summary");
        console.print(Wrap.lines("  ", "    ", counts(report.results()) + "."));
        if (report.verdict() != Verdict.ACCEPTED && !summary.established().isEmpty()) {
            console.print(Wrap.lines(
                    "  ",
                    "    ",
                    "What may still be relied on: "
                            + summary.established().stream().map(CheckId::id).collect(Collectors.joining(", "))
                            + "."));
        }
        List<ReportCause> known = summary.causes(Severity.INFORM);
        if (!verbose && !known.isEmpty()) {
            console.print(Wrap.lines("  ", "    ", "Worth knowing: " + inShort(known) + " (--verbose)."));
        }
        if (!verbose) {
            console.print(Wrap.lines(
                    "  ",
                    "    ",
                    "No verdict establishes " + report.open().get(0) + "; nor "
                            + (report.open().size() - 1) + " other things (--verbose lists them)."));
        }
    }

    private void causes(Console console, String heading, Severity severity) {
        List<ReportCause> causes = summary.causes(severity);
        if (!causes.isEmpty()) {
            console.print();
            console.heading(heading);
            console.print(new CauseText(verbose).lines(causes));
        }
    }

    /** What is in a file, in few words. */
    public static String content(PassportBundle bundle) {
        int credentials = bundle.credentials().size();
        return credentials == 0
                ? "status lists alone"
                : credentials + (credentials == 1 ? " credential" : " credentials");
    }

    private String product(Batch batch) {
        SupplyChain chain = report.dossier().orElseThrow().chain();
        String label = new ShortNames(chain).of(batch.id());
        String name = batch.name().equals(label) ? "" : ", " + TerminalText.brief(batch.name());
        return "Delivers " + label + name + ": "
                + Figures.exact(batch.mass().value().kilograms()) + " kg, made by "
                + TerminalText.brief(chain.party(chain.facility(batch.facility(), batch.producedAt())
                                .operator())
                        .name());
    }

    private List<String> checks() {
        Table table = new Table()
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT)
                .column("", Table.Align.LEFT);
        for (CheckId check : CheckId.values()) {
            List<CheckResult> results = report.of(check);
            if (!results.isEmpty()) {
                table.row(check.id(), check.statement(), counts(results));
            }
        }
        return table.lines("  ");
    }

    private List<String> notEstablished() {
        List<String> lines = new ArrayList<>();
        report.open().forEach(open -> lines.addAll(Wrap.lines("  - ", "    ", open)));
        UnverifiedStatements unverified = report.unverified();
        unverified.statements().stream()
                .limit(MOST_STATEMENTS)
                .forEach(one -> lines.addAll(Wrap.lines(
                        "    at   ",
                        "         ",
                        TerminalText.brief(one.credential() + " " + one.pointer() + ", by " + one.issuer()))));
        if (unverified.count() > MOST_STATEMENTS) {
            lines.add("         and " + (unverified.count() - MOST_STATEMENTS) + " more (with --json)");
        }
        return lines;
    }

    private static String counts(List<CheckResult> results) {
        Map<Outcome, Long> counts = results.stream()
                .collect(Collectors.groupingBy(CheckResult::outcome, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " "
                        + count.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }
}
