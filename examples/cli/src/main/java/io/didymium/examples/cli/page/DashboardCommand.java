package io.didymium.examples.cli.page;

import io.didymium.core.lca.energy.EnergyBenchmark;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.examples.cli.criteria.CriteriaChoice;
import io.didymium.examples.cli.policy.BenchmarkChoice;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.responsibility.DemandChoice;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Outputs;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.passport.PassportBundle;
import io.didymium.passport.dashboard.Dashboard;
import io.didymium.passport.dashboard.DashboardQuery;
import io.didymium.passport.dashboard.Dashboards;
import io.didymium.passport.render.Presentation;
import io.didymium.passport.report.VerificationPolicy;
import io.didymium.passport.trust.TrustList;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what verification established of a batch at a glance, each number with the credentials it rests on. */
@Command(
        name = "dashboard",
        mixinStandardHelpOptions = true,
        description =
                "Verifies a file and shows of one batch: standards, energy, labour, due diligence, provenance, footprint,"
                        + " risks and open points, each number with the credentials it rests on.",
        footer = {"", "Exit codes: 0 accepted, 1 rejected, 2 indeterminate, 3 unreadable input, 64 wrong usage."})
public final class DashboardCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file, or a folder of credentials.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The batch: its id or the end of it; by default the one that the file delivers.")
    private @Nullable String named;

    @Option(names = "--trust", required = true, paramLabel = "FILE", description = "Whom you trust: a trust file.")
    private Path trust = Path.of("");

    @Option(names = "--at", paramLabel = "INSTANT", description = "The time that counts; by default now.")
    private @Nullable Instant at;

    @Option(
            names = "--benchmark",
            paramLabel = "BENCHMARK",
            converter = BenchmarkChoice.class,
            description =
                    "A use of energy to compare with, such as \"magnets;its source;14;magnet\": name, source, kWh for a kg,"
                            + " and stages with commas, none for all; may be repeated.")
    private List<EnergyBenchmark> benchmarks = new ArrayList<>();

    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description = "How a disputed measurand of a lot is settled, as for verify; may be repeated.")
    private List<SettlementRule> settlements = new ArrayList<>();

    @Mixin
    private DemandChoice demand = new DemandChoice();

    @Mixin
    private CriteriaChoice criteria = new CriteriaChoice();

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the dashboard as a page.")
    private @Nullable Path out;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            description = "The language of the page: en, de, or a file of words; by default ${DEFAULT-VALUE}.")
    private String language = "en";

    @Option(names = "--verbose", description = "Also prints the credentials that numbers rest on.")
    private boolean verbose;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    @Mixin
    private final Outputs outputs = new Outputs();

    /** The command. */
    public DashboardCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        if (out != null) {
            outputs.plan(List.of(file, trust), out);
        }
        TrustList believed = Storage.trust(trust);
        PassportBundle bundle = Storage.passports(file);
        VerificationPolicy policy = VerificationPolicy.builder()
                .settlements(settlements)
                .responsibility(demand.demands())
                .criteria(criteria.catalogue())
                .membership(criteria.memberships())
                .build();
        Instant time = at == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : at;
        Dashboards all = console.working(
                "verifying",
                () -> new DashboardQuery(believed, policy).against(benchmarks).verify(bundle, time));
        Dashboard dashboard = all.of(ShownBatch.of(file, bundle, all.report(), named));
        if (out != null) {
            outputs.write(out, Presentation.dashboardPage(dashboard, LanguageChoice.wording(language)));
        }
        if (json) {
            console.print(Json.text(Json.read(dashboard.toJson())));
        } else {
            new DashboardText(dashboard).print(console, verbose);
        }
        return switch (dashboard.verdict()) {
            case ACCEPTED -> ExitCode.ACCEPTED;
            case REJECTED -> ExitCode.REJECTED;
            case INDETERMINATE -> ExitCode.INDETERMINATE;
        };
    }
}
