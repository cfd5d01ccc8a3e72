package io.didymium.examples.cli.origin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.didymium.core.id.BatchId;
import io.didymium.core.regulation.ApplicationDate;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.LegalDataPoint;
import io.didymium.core.regulation.product.ProductGroup;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.shell.ExitCode;
import io.didymium.examples.cli.shell.OutputForm;
import io.didymium.examples.cli.text.CsvText;
import io.didymium.examples.cli.text.Figures;
import io.didymium.examples.cli.text.Json;
import io.didymium.examples.cli.text.ShortNames;
import io.didymium.examples.cli.text.Table;
import io.didymium.examples.cli.text.TerminalText;
import io.didymium.examples.cli.text.Wrap;
import io.didymium.examples.cli.view.ChainView;
import io.didymium.passport.claim.ProductStatement;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows, for each point of the law, what is stated about products with magnets. */
@Command(
        name = "art28",
        mixinStandardHelpOptions = true,
        description = "Shows point by point what Regulation (EU) 2024/1252, Article 28, requires about a product with"
                + " magnets, and what is stated.",
        footer = {
            "",
            "Exit codes: 0 nothing that is required is missing, 1 something is, 2 something is missing that may be"
                    + " required, or the product group is not stated."
        })
public final class MagnetCommand implements Callable<Integer> {
    private static final InformationRule RULE = InformationRule.CRMA_ARTICLE_28;

    private final Console console;
    private final Clock clock;

    @Parameters(index = "0", paramLabel = "FILE", description = "The passport file.")
    private Path file = Path.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "The batch of products: its id, or the last part of it; by default all that are described.")
    private @Nullable String named;

    @Option(names = "--on", paramLabel = "DATE", description = "The day on which the law is asked; by default today.")
    private @Nullable LocalDate day;

    @ArgGroup
    private OutputForm form = new OutputForm();

    /** The command. */
    public MagnetCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws Exception {
        ChainView view = ChainView.read(file, console, clock);
        LocalDate today = day == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day;
        List<ProductStatement> products = products(view);
        if (form.json()) {
            console.print(Json.text(json(products, today)));
        } else if (form.csv()) {
            console.printText(csv(products, today));
        } else {
            console.print(ChainView.NOT_VERIFIED);
            products.forEach(product -> show(view, product, today));
        }
        Set<LegalDataPoint.State> states = EnumSet.noneOf(LegalDataPoint.State.class);
        products.forEach(product ->
                states.addAll(RULE.check(product.information(), today).values()));
        if (states.contains(LegalDataPoint.State.MISSING)) {
            return ExitCode.REJECTED;
        }
        return states.contains(LegalDataPoint.State.OPEN) || states.contains(LegalDataPoint.State.UNKNOWN)
                ? ExitCode.INDETERMINATE
                : ExitCode.ACCEPTED;
    }

    private List<ProductStatement> products(ChainView view) throws CommandFault {
        List<ProductStatement> described = view.dossier().origin().products();
        ShortNames labels = new ShortNames(view.chain());
        String known = described.isEmpty()
                ? "none is described"
                : "described are: "
                        + String.join(
                                ", ",
                                described.stream()
                                        .map(product -> labels.of(product.batch()))
                                        .toList());
        if (named == null) {
            if (described.isEmpty()) {
                throw CommandFault.absent("no product with magnets is described in " + file);
            }
            return described;
        }
        BatchId batch = view.batch(named);
        List<ProductStatement> found = described.stream()
                .filter(product -> product.batch().equals(batch))
                .toList();
        if (found.isEmpty()) {
            throw CommandFault.absent("batch '" + named + "' is not described as a product with magnets; " + known);
        }
        return found;
    }

    private void show(ChainView view, ProductStatement product, LocalDate today) {
        console.print();
        console.heading(Figures.grouped(product.pieces()) + " pieces of "
                + new ShortNames(view.chain()).of(product.batch()) + ", each "
                + product.information()
                        .group()
                        .map(ProductGroup::label)
                        .orElse("of a product group that is not stated"));
        console.print(Wrap.lines(
                "  rule    ",
                "          ",
                RULE + " on " + today + ": "
                        + product.information()
                                .group()
                                .map(group -> timing(RULE.applicationDate(group), today))
                                .orElse("it is not known whether it applies")));
        console.print(Wrap.lines("  basis   ", "          ", RULE.basis()));
        Table table = new Table()
                .column("clause", Table.Align.LEFT)
                .column("legal data point", Table.Align.LEFT)
                .column("state", Table.Align.LEFT)
                .column("stated", Table.Align.LEFT);
        RULE.check(product.information(), today)
                .forEach((point, state) -> table.row(
                        point.clause(),
                        TerminalText.brief(point.label()),
                        word(state),
                        TerminalText.brief(MagnetText.of(product.information(), point))));
        console.print(table.lines("    "));
        inHand(product.information());
    }

    /** What a person with the product in hand can compare with the passport. */
    private void inHand(ProductInformation information) {
        console.print("  With the product in hand:");
        inHand("the label says that it contains magnets: ", MagnetText.of(information, LegalDataPoint.MAGNETS_PRESENT));
        inHand("the label names the type: ", MagnetText.of(information, LegalDataPoint.MAGNET_TYPES));
        inHand("the data carrier leads to ", MagnetText.of(information, LegalDataPoint.PRODUCT_IDENTIFIER));
        inHand("the magnets are where the passport says: ", MagnetText.of(information, LegalDataPoint.MAGNET_LOCATION));
        inHand("they weigh ", MagnetText.of(information, LegalDataPoint.MAGNET_MASS));
    }

    private void inHand(String what, String stated) {
        console.print(Wrap.lines("    [ ] ", "        ", what + (stated.isEmpty() ? "not stated" : stated)));
    }

    private static String timing(ApplicationDate date, LocalDate today) {
        return switch (date.on(today)) {
            case BINDING, VOLUNTARY -> "binding since " + date.notBefore();
            case NOT_YET ->
                "not binding before " + date.notBefore()
                        + (date.fixed()
                                ? ""
                                : "; an act that was not adopted when the rule was written decides the day");
            case OPEN -> "open: an act that was not adopted when the rule was written decides the day";
        };
    }

    private static String word(LegalDataPoint.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static ObjectNode json(List<ProductStatement> products, LocalDate today) {
        ObjectNode object = Json.object()
                .put("verified", false)
                .put("rule", RULE.toString())
                .put("on", today.toString());
        ArrayNode list = object.putArray("products");
        for (ProductStatement product : products) {
            ObjectNode each =
                    list.addObject().put("batch", product.batch().value()).put("pieces", product.pieces());
            product.information().group().ifPresent(group -> each.put("group", group.name()));
            ArrayNode points = each.putArray("points");
            RULE.check(product.information(), today)
                    .forEach((point, state) -> points.addObject()
                            .put("point", point.name())
                            .put("clause", point.clause())
                            .put("label", point.label())
                            .put("state", state.name())
                            .put("stated", MagnetText.of(product.information(), point)));
            Json.findings(each, RULE.findings(product.information(), today));
        }
        return object;
    }

    private static String csv(List<ProductStatement> products, LocalDate today) {
        CsvText csv = new CsvText("batch", "clause", "point", "state", "stated");
        for (ProductStatement product : products) {
            RULE.check(product.information(), today)
                    .forEach((LegalDataPoint point, LegalDataPoint.State state) -> csv.row(
                            product.batch(),
                            point.clause(),
                            point.label(),
                            state,
                            MagnetText.of(product.information(), point)));
        }
        return csv.text();
    }
}
