package io.didymium.examples.cli.reconcile;

import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.FacilityId;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.RecordId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.reconcile.GlobalTest;
import io.didymium.core.reconcile.Reconciliation;
import io.didymium.core.reconcile.ReconciliationOutcome;
import io.didymium.core.reconcile.ReconciliationRule;
import io.didymium.core.reconcile.SerialElimination;
import io.didymium.core.reconcile.network.ChainNetwork;
import io.didymium.core.reconcile.statement.ReconciliationAudit;
import io.didymium.core.reconcile.statement.ReconciliationScope;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.crypto.digest.DigestMultibase;
import io.didymium.examples.cli.description.AccountSections;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.Storage;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adjusts what was measured so that mass and elements are conserved, and names the measurement that is wrong. */
@Command(
        name = "reconcile",
        mixinStandardHelpOptions = true,
        description = {
            "Adjusts measured masses and contents so that all mass and each element are conserved, estimates what was not measured,"
                    + " and names the measurement that is wrong.",
            "With --state, prints the values as a part of a description, to be issued by the office of the operator of the site.",
            "Exit code 1: measurements contradict each other beyond their uncertainties; 2: the result is not known."
        })
public final class ReconcileCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(
            names = "--site",
            paramLabel = "ID",
            description = "Only the steps of this site: its id, or the last part of it.")
    private @Nullable String site;

    @Option(names = "--from", paramLabel = "INSTANT", description = "Only steps that ended from then on.")
    private @Nullable Instant from;

    @Option(names = "--until", paramLabel = "INSTANT", description = "Only steps that ended before then.")
    private @Nullable Instant until;

    @Option(
            names = "--unstated-is-absent",
            description =
                    "Takes elements that an analysis does not state, and rare earths in reagents and emissions that were"
                            + " not analysed, to be absent; otherwise they are unknown.")
    private boolean unstatedIsAbsent;

    @Option(
            names = "--rate",
            paramLabel = "P",
            description = "The probability of a false alarm, up to 0.1 (default: 0.05).")
    private double rate = ReconciliationRule.STANDARD.falseAlarmRate();

    @Option(
            names = "--eliminate",
            paramLabel = "N",
            description = "Takes out up to N measurements that do not fit, one after another.")
    private int most;

    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description = "How what parties determined of a lot is settled, as in verify; may be repeated.")
    private List<SettlementRule> settlements = new ArrayList<>();

    @Option(
            names = "--state",
            paramLabel = "ID",
            description =
                    "Prints the statement of these values, with this id, of the site and the window that are given.")
    private @Nullable String statement;

    @Option(
            names = "--common-errors",
            paramLabel = "FILE",
            description =
                    "With --state, errors that measurements have in common: the member commonErrors of a description.")
    private @Nullable Path errors;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    /** The command. */
    public ReconcileCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ReconciliationRule rule = rule();
        ChainView view = ChainView.read(file, console, clock);
        if (statement != null) {
            console.print(Json.text(ReconciliationJson.description(stated(view, statement))));
            return ExitCode.ACCEPTED;
        }
        ChainNetwork network = network(view);
        Reconciliation first = console.working("reconciling", () -> Reconciliation.of(network.network(), rule));
        SerialElimination elimination = most == 0
                ? new SerialElimination(List.of(), first)
                : console.working("eliminating", () -> SerialElimination.of(network.network(), rule, most));
        if (json) {
            console.print(Json.text(ReconciliationJson.of(network, first, elimination)));
        } else {
            new ReconciliationText(console, view.chain()).show(network, first, elimination);
        }
        return exitCode(first);
    }

    private ReconciliationRule rule() throws CommandFault {
        if (most < 0) {
            throw CommandFault.usage("--eliminate must not be negative: " + most);
        }
        try {
            return ReconciliationRule.STANDARD.withFalseAlarmRate(rate);
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("--rate: " + e.getMessage());
        }
    }

    private ChainNetwork network(ChainView view) throws CommandFault {
        ChainNetwork.Builder builder = ChainNetwork.builder(SettledChain.of(view.dossier(), settlements));
        if (site != null) {
            builder.site(site(view, site));
        }
        if (from != null) {
            builder.from(from);
        }
        if (until != null) {
            builder.until(until);
        }
        if (unstatedIsAbsent) {
            builder.unstatedIsAbsent();
        }
        try {
            return builder.build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("nothing to reconcile: " + e.getMessage());
        }
    }

    private ReconciliationStatement stated(ChainView view, String id) throws Exception {
        if (site == null || from == null || until == null) {
            throw CommandFault.usage("--state is of a site and a window: --site, --from and --until are needed");
        }
        FacilityId facility = site(view, site);
        SupplyChain chain = SettledChain.of(view.dossier(), settlements);
        PartyId keeper = chain.facility(facility, until.minusNanos(1)).operator();
        ReconciliationAudit audit =
                new ReconciliationAudit(chain, text -> DigestMultibase.ofSha256(Bytes.ofUtf8(text)));
        try {
            ReconciliationScope scope = ReconciliationScope.builder(facility, from, until)
                    .unstatedIsAbsent(unstatedIsAbsent)
                    .commonErrors(errors == null ? List.of() : AccountSections.readCommonErrors(Storage.bytes(errors)))
                    .build();
            return console.working("reconciling", () -> audit.statement(new RecordId(id), keeper, scope));
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage("nothing to state: " + e.getMessage());
        }
    }

    private static FacilityId site(ChainView view, String named) throws CommandFault {
        List<FacilityId> sites = view.chain().facilities().stream()
                .map(facility -> facility.id())
                .distinct()
                .toList();
        return sites.stream()
                .filter(id ->
                        id.value().equals(named) || ReconciliationText.end(id).equals(named))
                .findFirst()
                .orElseThrow(() -> view.unknown(
                        "site",
                        named,
                        sites.stream().map(ReconciliationText::end).toList()));
    }

    private static int exitCode(Reconciliation result) {
        if (result.outcome() == ReconciliationOutcome.NOT_CONVERGED) {
            return ExitCode.INDETERMINATE;
        }
        boolean explained = result.outcome() == ReconciliationOutcome.RECONCILED
                && result.suspect().isEmpty()
                && result.suspectedLeak().isEmpty()
                && result.globalTest().map(GlobalTest::passes).orElse(true);
        return explained ? ExitCode.ACCEPTED : ExitCode.REJECTED;
    }
}
