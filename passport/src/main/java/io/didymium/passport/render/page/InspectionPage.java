package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.BatchId;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.Mass;
import io.didymium.core.regulation.ApplicationDate;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.core.regulation.Scope;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.crypto.bytes.Bytes;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.render.frame.PageFrame;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.VerdictSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * A page for an officer who has the product or the magnet in hand: what to compare, by which means, and which law asks for what on the day of
 * verification. Whether the passport is true of this piece only the comparison shows.
 */
public final class InspectionPage {
    private static final String BOX = "☐";

    private final BundleView view;
    private final Wording wording;

    private InspectionPage(BundleView view, Wording wording) {
        this.view = view;
        this.wording = wording;
    }

    /**
     * The page of a batch, as one HTML file.
     *
     * @throws IllegalArgumentException if the credentials describe one coherent chain without this batch, and none is about it
     */
    public static Bytes of(BundleView view, BatchId product, Wording wording) {
        return new InspectionPage(view, wording).page(product);
    }

    private Bytes page(BatchId product) {
        Tag banner = new VerdictWords(view, new VerdictSummary(view), wording).banner();
        Optional<Batch> described = view.batch(product);
        if (described.isEmpty()) {
            return PageFrame.page(
                    wording,
                    wording.text("page.inspection"),
                    product.value(),
                    banner,
                    List.of(new Section("in-hand", wording).say("page.no-chain")));
        }
        Batch batch = described.get();
        Optional<ProductInformation> information = view.dossier().orElseThrow().origin().products().stream()
                .filter(statement -> statement.batch().equals(batch.id()))
                .map(ProductStatement::information)
                .findFirst();
        return PageFrame.page(
                wording,
                wording.text("page.inspection"),
                batch.name(),
                banner,
                List.of(
                        inHand(batch, information),
                        law(information),
                        new RecyclerSection(view, batch, wording).section(),
                        new RecycledSection(view, batch, wording).section()));
    }

    private Section inHand(Batch batch, Optional<ProductInformation> information) {
        TextTable table = new TextTable(
                wording.text("inspection.compare"),
                List.of(
                        wording.text("inspection.done"),
                        wording.text("inspection.what"),
                        wording.text("inspection.stated"),
                        wording.text("inspection.means")));
        row(table, "carrier", Cell.code(batch.id().value()), "scan");
        information.ifPresent(stated -> magnets(table, batch, stated));
        batch.pieces()
                .flatMap(Pieces::unitMass)
                .ifPresent(mass -> row(table, "piece-mass", grams(mass.value(), 1, "pieces/unit-mass"), "scale"));
        if (information.isEmpty()) {
            batch.composition()
                    .ifPresent(known -> known.elements().forEach(element -> {
                        BigDecimal percent =
                                known.fraction(element).value().value().movePointRight(2);
                        table.row(
                                Cell.of(BOX),
                                Cell.of(wording.text("inspection.content", element.symbol())),
                                Cell.number(
                                        wording.number(percent) + " %",
                                        percent,
                                        "composition/" + element.symbol() + "/content"),
                                Cell.of(wording.text("inspection.by-analysis")));
                    }));
        }
        return new Section("in-hand", wording)
                .say("inspection.by-word")
                .add(table.inPage())
                .note("inspection.light-elements");
    }

    private void magnets(TextTable table, Batch batch, ProductInformation information) {
        RecyclerSection recycler = new RecyclerSection(view, batch, wording);
        row(
                table,
                "has-magnets",
                Cell.of(information
                        .hasMagnets()
                        .map(has -> wording.text(has ? "yes" : "no"))
                        .orElseGet(() -> wording.text("not-stated"))),
                "label");
        MagnetDescription before = null;
        for (MagnetDescription magnet : information.magnets()) {
            row(table, "location", magnet.location().map(Cell::others).orElseGet(this::notStated), "opening");
            if (before != null && isAlike(before, magnet)) {
                continue;
            }
            before = magnet;
            String path = "inspected/" + magnet.name() + "/";
            row(table, "type", magnet.type().map(wording::word).map(Cell::of).orElseGet(this::notStated), "label");
            row(
                    table,
                    "count",
                    magnet.count()
                            .map(count -> Cell.number(wording.count(count), BigDecimal.valueOf(count), path + "count"))
                            .orElseGet(this::notStated),
                    "opening");
            row(
                    table,
                    magnet.count().isPresent() ? "each-mass" : "all-mass",
                    magnet.mass()
                            .map(mass -> grams(mass, magnet.count().orElse(1), path + "mass"))
                            .orElseGet(this::notStated),
                    "scale");
            row(table, "coating", recycler.listed(magnet.coatings()), "eye");
            row(table, "contents", recycler.composition(magnet, path), "analysis");
        }
    }

    /** Whether two magnets differ in name and place alone. */
    private static boolean isAlike(MagnetDescription one, MagnetDescription other) {
        return one.type().equals(other.type())
                && one.count().equals(other.count())
                && one.mass().equals(other.mass())
                && one.coatings().equals(other.coatings())
                && one.composition().equals(other.composition());
    }

    private void row(TextTable table, String what, Cell stated, String means) {
        table.row(
                Cell.of(BOX),
                Cell.of(wording.text("inspection." + what)),
                stated,
                Cell.of(wording.text("inspection.by-" + means)));
    }

    private Cell notStated() {
        return Cell.of(wording.text("not-stated"));
    }

    /** The mass of one of so many, to a milligram. */
    private Cell grams(Mass ofAll, int count, String what) {
        BigDecimal grams = ofAll.kilograms()
                .movePointRight(3)
                .divide(BigDecimal.valueOf(count), 3, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return Cell.number(wording.exact(grams) + " g", grams, what);
    }

    private Section law(Optional<ProductInformation> information) {
        LocalDate day = LocalDate.ofInstant(view.report().at(), ZoneOffset.UTC);
        TextTable table = new TextTable(
                wording.text("inspection.law"),
                List.of(
                        wording.text("inspection.rule"),
                        wording.text("inspection.applies"),
                        wording.text("inspection.since"),
                        wording.text("inspection.basis")));
        InformationRule labels = InformationRule.CRMA_ARTICLE_28;
        Optional<ApplicationDate> date =
                information.flatMap(ProductInformation::group).map(labels::applicationDate);
        table.row(
                Cell.of(labels.source()),
                Cell.of(wording.text("inspection.scope-" + key(scope(labels, information)))),
                date.map(known -> since(known, day)).orElseGet(() -> Cell.of(wording.text("inspection.not-known"))),
                Cell.of(labels.basis()));
        RulePack shares = RulePacks.CRMA_ARTICLE_29;
        table.row(
                Cell.of(shares.source()),
                Cell.of(wording.text("inspection.scope-"
                        + key(information
                                .map(stated -> shares.scope().of(stated.scope()))
                                .orElse(Scope.State.UNKNOWN)))),
                since(shares.applicationDate(), day),
                Cell.of(shares.basis()));
        return new Section("law", wording).add(table.inPage()).note("inspection.no-advice");
    }

    private static Scope.State scope(InformationRule rule, Optional<ProductInformation> information) {
        if (information.flatMap(ProductInformation::exemption).isPresent()) {
            return Scope.State.EXEMPT;
        }
        return information
                .flatMap(ProductInformation::group)
                .map(group -> rule.groups().contains(group) ? Scope.State.IN_SCOPE : Scope.State.OTHER_PRODUCT)
                .orElse(Scope.State.UNKNOWN);
    }

    private Cell since(ApplicationDate date, LocalDate day) {
        return Cell.of(wording.text(
                "inspection.since-" + key(date.on(day)), date.notBefore().toString()));
    }

    private static String key(Enum<?> constant) {
        return constant.name().replace('_', '-');
    }
}
