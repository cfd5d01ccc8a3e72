package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.element.Oxide;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.Composition;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.Share;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.picture.ProvenanceDrawing;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements of the product, where they come from, and on what evidence. */
final class CompositionSection {
    private static final int DIGITS = 34;

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Evidence evidence;

    CompositionSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        evidence = new Evidence(view, wording);
    }

    Section section() {
        Section section = new Section("composition", wording);
        Optional<Assay> assay = batch.assay();
        if (assay.isEmpty()) {
            return section.say(view.withholds(batch.id()) ? "composition.withheld" : "composition.none");
        }
        TextTable table = new TextTable(
                wording.text("composition.caption"),
                List.of(
                        wording.text("element"),
                        wording.text("content-percent"),
                        wording.text("uncertainty-percent"),
                        wording.text("mass-kg"),
                        wording.text("composition.oxide-kg"),
                        wording.text("composition.origin"),
                        wording.text("composition.evidence")));
        List<Element> sourced = new ArrayList<>();
        Composition composition = assay.get().composition();
        composition.fractions().forEach((element, content) -> {
            row(table, element, content);
            if (isTraced(element, content)) {
                sourced.add(element);
            }
        });
        composition.limits().forEach((element, limit) -> {
            if (composition.find(element).isEmpty()) {
                row(table, element, limit);
            }
        });
        section.add(table.inPage())
                .add(Tag.of("p", "note")
                        .text(wording.text("composition.method") + " ")
                        .others(assay.get().method()))
                .note(
                        assay.get().scope() == AnalysisScope.COMPLETE
                                ? "composition.complete"
                                : "composition.not-listed");
        view.origins()
                .filter(book -> !sourced.isEmpty())
                .ifPresent(book -> section.add(Tag.of("h3").text(wording.text("provenance.heading")))
                        .add(ProvenanceDrawing.of(book, batch.id(), sourced, wording)
                                .inPage(wording)));
        return section;
    }

    private boolean isTraced(Element element, MeasuredFraction content) {
        return !content.value().isZero()
                && view.origins()
                        .filter(book ->
                                !book.origin(batch.id()).byClass(element).isEmpty())
                        .isPresent();
    }

    private void row(TextTable table, Element element, MeasuredFraction content) {
        String path = "composition/" + element.symbol() + "/";
        BigDecimal percent = content.value().value().movePointRight(2);
        BigDecimal uncertainty = content.standardUncertainty().value().movePointRight(2);
        BigDecimal mass = batch.mass().value().times(content.value()).kilograms();
        table.row(
                Cell.of(name(element)),
                Cell.number(wording.number(percent), percent, path + "content"),
                uncertainty.signum() == 0
                        ? Cell.of(wording.text("not-stated"))
                        : Cell.number(wording.number(uncertainty), uncertainty, path + "uncertainty"),
                Cell.number(wording.number(mass), mass, path + "mass"),
                oxide(element, mass, path),
                origin(element, content),
                Cell.of(
                        isTraced(element, content)
                                ? evidence.of(CheckId.ORIGIN_CLAIM, batch.id().value())
                                : "–"));
    }

    /** An element that was looked for and not found above a limit. */
    private void row(TextTable table, Element element, MassFraction limit) {
        BigDecimal mass = batch.mass().value().times(limit).kilograms();
        table.row(
                Cell.of(name(element)),
                Cell.of("< " + wording.number(limit.value().movePointRight(2))),
                Cell.of("–"),
                Cell.of("< " + wording.number(mass)),
                Cell.of("–"),
                Cell.of(wording.text("composition.below-limit")),
                Cell.of("–"));
    }

    /** The same mass as the oxide by which the trade states it. */
    private Cell oxide(Element element, BigDecimal mass, String path) {
        if (!element.isRareEarth() || element == Element.PROMETHIUM) {
            return Cell.of("–");
        }
        Oxide oxide = Oxide.conventional(element);
        BigDecimal asOxide = mass.divide(oxide.elementFraction(), MathContext.DECIMAL128);
        return Cell.number(wording.number(asOxide) + " " + oxide.formula(), asOxide, path + "oxide");
    }

    private String name(Element element) {
        return wording.has("element." + element.symbol())
                ? element.symbol() + " " + wording.text("element." + element.symbol())
                : element.symbol();
    }

    private Cell origin(Element element, MeasuredFraction content) {
        Optional<OriginBook> book = view.origins();
        if (content.value().isZero()) {
            return Cell.of("–");
        }
        if (book.isEmpty() || !isTraced(element, content)) {
            return Cell.of(wording.text("not-known"));
        }
        Tag shares = Tag.of("span");
        StringBuilder plain = new StringBuilder();
        for (Map.Entry<SourceClass, Share> part :
                book.get().origin(batch.id()).byClass(element).entrySet()) {
            BigDecimal share = part.getValue().decimal(DIGITS);
            String text = wording.percent(share);
            String word = " % " + wording.word(part.getKey());
            shares.add(Tag.of("span", "share")
                    .add(Cell.number(share.movePointRight(2), "composition/" + element.symbol() + "/" + part.getKey())
                            .text(text))
                    .text(word));
            plain.append(plain.isEmpty() ? "" : "; ").append(text).append(word);
        }
        return new Cell(shares, plain.toString(), false);
    }
}
