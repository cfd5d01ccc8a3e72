package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.examples.cli.policy.SettlementOption;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.examples.cli.word.Nearest;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.claim.RecycledStatement;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Calculates the recycled content of batches under rule packs. */
@Command(
        name = "recycled",
        mixinStandardHelpOptions = true,
        description =
                "Calculates the recycled share of each element of a batch under versioned rules, beside what is claimed.")
public final class RecycledCommand implements Callable<Integer> {
    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The id of the batch, or the last part of it; by default all that something is claimed of.")
    private @Nullable String named;

    @Option(
            names = "--rule",
            paramLabel = "PACK",
            description = "A rule pack by its name; may be given several times, by default all that are known.")
    private List<String> rules = List.of();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day on which the rules are asked; by default today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--contamination-below",
            paramLabel = "SYMBOL=PERCENT",
            description = "An element below this content is a contamination, such as Ni=0.1.")
    private Map<String, BigDecimal> limits = new LinkedHashMap<>();

    @Mixin
    private SettlementOption settlements = new SettlementOption();

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public RecycledCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        List<RulePack> packs = packs();
        Map<Element, MassFraction> contamination = contamination();
        ChainView view = ChainView.read(file, console, clock).settled(settlements.rules());
        LocalDate today = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        List<RecycledResult> results =
                console.working("tracing", () -> results(view, batches(view), packs, contamination, today));
        if (form.json()) {
            ObjectNode object = Json.object().put("verified", false).put("on", today.toString());
            ArrayNode list = object.putArray("results");
            results.forEach(result -> result.json(list.addObject()));
            console.print(Json.text(object));
        } else if (form.csv()) {
            console.printText(RecycledResult.csv(results));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            results.forEach(result -> result.show(console, view));
        }
        return ExitCode.ACCEPTED;
    }

    private static List<RecycledResult> results(
            ChainView view,
            List<BatchId> batches,
            List<RulePack> packs,
            Map<Element, MassFraction> contamination,
            LocalDate today) {
        OriginBook book = OriginCommand.book(view);
        List<RecycledResult> results = new ArrayList<>();
        for (BatchId batch : batches) {
            for (RulePack pack : packs) {
                results.add(new RecycledResult(
                        RecycledContent.of(pack, book, batch, contamination),
                        view.dossier().origin().recycled().stream()
                                .filter(claim -> claim.batch().equals(batch)
                                        && claim.pack().equals(pack.id())
                                        && claim.version().equals(pack.version()))
                                .findFirst(),
                        view.dossier().origin().products().stream()
                                .filter(product -> product.batch().equals(batch))
                                .findFirst(),
                        today));
            }
        }
        return results;
    }

    private List<BatchId> batches(ChainView view) throws CommandFault {
        if (named != null) {
            return List.of(view.batch(named));
        }
        Set<BatchId> claimed = new TreeSet<>();
        view.dossier().origin().recycled().stream()
                .map(RecycledStatement::batch)
                .forEach(claimed::add);
        view.dossier().origin().products().stream().map(ProductStatement::batch).forEach(claimed::add);
        if (claimed.isEmpty()) {
            throw CommandFault.absent("no recycled content is claimed in " + file + "; name a batch");
        }
        return List.copyOf(claimed);
    }

    private List<RulePack> packs() throws CommandFault {
        if (rules.isEmpty()) {
            return RulePacks.all();
        }
        List<RulePack> packs = new ArrayList<>();
        List<String> known = RulePacks.all().stream().map(RulePack::id).toList();
        for (String rule : rules) {
            packs.add(RulePacks.all().stream()
                    .filter(pack -> pack.id().equals(rule))
                    .findFirst()
                    .orElseThrow(() -> CommandFault.usage("there is no rule pack '" + rule + "'"
                            + Nearest.to(rule, known)
                                    .map(near -> "; did you mean " + near + "?")
                                    .orElse("; there are: " + String.join(", ", known)))));
        }
        return packs;
    }

    private Map<Element, MassFraction> contamination() throws CommandFault {
        Map<Element, MassFraction> contamination = new EnumMap<>(Element.class);
        for (Map.Entry<String, BigDecimal> limit : limits.entrySet()) {
            try {
                contamination.put(Element.ofSymbol(limit.getKey()), MassFraction.ofPercent(limit.getValue()));
            } catch (IllegalArgumentException e) {
                throw CommandFault.usage("--contamination-below " + limit.getKey() + ": " + e.getMessage());
            }
        }
        return contamination;
    }
}
