package io.didymium.examples.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.balance.ChainBalance;
import io.didymium.core.balance.StepBalance;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.finding.Finding;
import io.didymium.core.id.RecordId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.determination.SettlementRule;
import io.didymium.core.stock.MaterialBook;
import io.didymium.core.stock.MaterialPeriod;
import io.didymium.core.stock.StockRule;
import io.didymium.core.stock.statement.MaterialAudit;
import io.didymium.examples.cli.description.DescriptionReader;
import io.didymium.examples.cli.policy.MassUnitChoice;
import io.didymium.examples.cli.policy.SettledChain;
import io.didymium.examples.cli.policy.SettlementChoice;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.text.BalanceText;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.PeriodText;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.StockText;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.view.ChainView;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the books of a chain, element by element. */
@Command(
        name = "balance",
        mixinStandardHelpOptions = true,
        description = "Shows what went into each step and what came out, element by element.")
final class BalanceCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Option(names = "--step", paramLabel = "ID", description = "Only this step: its id, or the last part of it.")
    private @Nullable String named;

    @Option(
            names = "--periods",
            description =
                    "Shows the period statement of each site with a process: opening, receipts, products, measured losses, closing,"
                            + " difference, its uncertainty and what may be unaccounted for.")
    private boolean periods;

    @Option(
            names = "--site",
            paramLabel = "ID",
            description = "With --periods, only this site: its id, or the last part of it.")
    private @Nullable String site;

    @Option(
            names = "--months",
            paramLabel = "NUMBER",
            description = "With --periods, how long a period is: 1, 2, 3, 4, 6 or 12 months; by default 3.")
    private int months = StockRule.STANDARD.periodMonths();

    @Option(
            names = "--unaccounted",
            paramLabel = "PERCENT",
            description = "With --periods, what part of what enters processes may be unaccounted for; by default 2.")
    private BigDecimal unaccounted = StockRule.STANDARD.unaccountedShare().movePointRight(2);

    @Option(
            names = "--settle",
            paramLabel = "RULE",
            converter = SettlementChoice.class,
            description = "With --periods, how disputed lots are settled, as in verify; may be repeated.")
    private List<SettlementRule> settlements = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "UNIT", description = "With --periods, kg, t, g, lb or short-ton.")
    private MassUnitChoice unit = MassUnitChoice.KG;

    @Option(
            names = "--state",
            paramLabel = "ID",
            description =
                    "With --periods, --site and --from, prints the statement of that period, with this id, as a part of a"
                            + " description, to be completed with what was counted and issued by the office of the operator.")
    private @Nullable String statement;

    @Option(names = "--from", paramLabel = "DATE", description = "With --state, the first day of the period.")
    private @Nullable LocalDate from;

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    BalanceCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        if (periods) {
            return showPeriods(view);
        }
        Optional<StepBalance> one = named == null ? Optional.empty() : Optional.of(only(view, named));
        if (json) {
            ObjectNode object = Json.object().put("verified", false);
            if (one.isPresent()) {
                object.setAll(Json.balance(one.get()));
            } else {
                Json.balance(object, view.balance());
            }
            console.print(Json.text(object));
        } else if (one.isPresent()) {
            console.print(ChainView.NOT_VERIFIED);
            console.print("  " + BalanceText.legend());
            console.print(new BalanceText(view.chain()).lines(one.get()));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            console.print();
            show(console, view.chain(), view.balance());
        }
        return ExitCode.ACCEPTED;
    }

    private int showPeriods(ChainView view) throws CommandFault {
        StockRule rule;
        try {
            rule = StockRule.builder()
                    .periodMonths(months)
                    .unaccountedShare(unaccounted.movePointLeft(2))
                    .build();
        } catch (IllegalArgumentException e) {
            throw CommandFault.usage(String.valueOf(e.getMessage()));
        }
        SupplyChain chain = SettledChain.of(view.dossier(), settlements);
        ShortNames labels = new ShortNames(chain);
        List<MaterialPeriod> all = MaterialBook.of(chain, rule);
        List<MaterialPeriod> shown = all.stream()
                .filter(period -> site == null
                        || period.site().value().equals(site)
                        || labels.site(period.site()).equals(site))
                .toList();
        if (shown.isEmpty() && site != null) {
            throw view.unknown(
                    "site with a process",
                    site,
                    all.stream()
                            .map(period -> labels.site(period.site()))
                            .distinct()
                            .toList());
        }
        if (statement != null) {
            if (site == null || from == null || shown.isEmpty()) {
                throw CommandFault.usage("--state is of a site and a period: --site and --from are needed");
            }
            ObjectNode object =
                    Json.object().put("format", DescriptionReader.FORMAT).put("version", 1);
            try {
                object.putArray("periodStatements")
                        .add(PeriodText.json(new MaterialAudit(chain, rule)
                                .statement(new RecordId(statement), shown.get(0).site(), from, new TreeMap<>())));
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage("nothing to state: " + e.getMessage());
            }
            console.print(Json.text(object));
        } else if (json) {
            ObjectNode object = Json.object().put("verified", false);
            PeriodText.json(object, shown);
            console.print(Json.text(object));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            PeriodText text = new PeriodText(chain, unit.unit());
            shown.forEach(period -> {
                console.print();
                console.heading(text.heading(period));
                console.print(text.lines(period));
            });
        }
        return ExitCode.ACCEPTED;
    }

    /** Prints the books of every step, of the whole, and of the stock. */
    static void show(Console console, SupplyChain chain, ChainBalance balance) {
        BalanceText text = new BalanceText(chain);
        console.heading("Element balance of every step");
        console.print("  " + BalanceText.legend());
        balance.steps().forEach(step -> {
            console.print();
            console.print(text.lines(step));
        });
        console.print();
        console.heading("Rare earths over the whole chain: what came in, and what is in stock or was lost");
        console.print(text.whole(balance));
        console.print();
        console.heading("Several steps together, where measurements that they share cancel");
        console.print(text.tests(balance.tests()));
        console.print();
        console.heading("What is left");
        console.print(new StockText(chain).lines(balance));
        List<Finding> findings = balance.findings();
        if (!findings.isEmpty()) {
            console.print();
            console.heading("What does not add up");
            findings.forEach(
                    finding -> console.print("  " + TerminalText.brief(finding.location() + ": " + finding.message())));
        }
    }

    private StepBalance only(ChainView view, String name) throws CommandFault {
        SupplyChain chain = view.chain();
        ShortNames labels = new ShortNames(chain);
        List<String> known = view.balance().steps().stream()
                .map(balance -> labels.of(balance.step().id()))
                .toList();
        StepId id = labels.step(name).orElseThrow(() -> view.unknown("step", name, known));
        return view.balance().steps().stream()
                .filter(balance -> balance.step().id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFault.usage(
                        "step '" + name + "' brings material into the chain, so there is nothing to balance"));
    }
}
