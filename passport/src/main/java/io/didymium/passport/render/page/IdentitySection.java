package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.LotNumbers;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.piece.BillLine;
import io.didymium.core.piece.Pieces;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.reconcile.network.Variable;
import io.didymium.core.reconcile.statement.AdjustedValue;
import io.didymium.core.reconcile.statement.ReconciliationStatement;
import io.didymium.core.responsibility.ResponsibilityRecord;
import io.didymium.core.stock.statement.MaterialStatement;
import io.didymium.core.toll.TollStatement;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.label.QrMatrix;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.StatedCredential;
import java.math.BigDecimal;

/** What the product is, who made it where and when, and its QR code. */
final class IdentitySection {
    private IdentitySection() {}

    static Section of(BundleView view, Batch batch, Wording wording) {
        Facility site = view.site(batch);
        Party maker = view.operator(batch);
        FactList facts = new FactList()
                .others(wording.text("identity.name"), batch.name())
                .code(wording.text("identity.id"), batch.id().value())
                .own(wording.text("identity.form"), wording.word(batch.form()))
                .add(wording.text("identity.mass"), mass(batch, wording))
                .others(wording.text("identity.maker"), maker.name() + " (" + maker.country() + ")")
                .code(wording.text("identity.maker-id"), maker.id().value())
                .others(
                        wording.text("identity.site"),
                        site.name() + ", " + site.address().locality() + " ("
                                + site.address().country() + ")")
                .add(wording.text("identity.made"), Section.day(batch.producedLocally()));
        view.dossier().orElseThrow().origin().products().stream()
                .filter(product -> product.batch().equals(batch.id()))
                .forEach(product -> facts.add(
                        wording.text("identity.pieces"),
                        Section.amount(wording, BigDecimal.valueOf(product.pieces()), "", "product/pieces")));
        LotNumbers.numberOf(batch.id()).ifPresent(number -> facts.others(wording.text("identity.number"), number));
        batch.pieces().ifPresent(pieces -> counted(facts, pieces, wording));
        if (!batch.packages().isEmpty()) {
            facts.add(
                    wording.text("identity.packages"),
                    Section.amount(wording, BigDecimal.valueOf(batch.packages().size()), "", "batch/packages"));
        }
        tollAccounts(facts, view, batch, wording);
        reconciled(facts, view, batch, wording);
        counted(facts, view, batch, wording);
        for (StatedCredential passport : view.about(batch.id())) {
            facts.add(
                    wording.text("identity.passport"),
                    Tag.of("span")
                            .text(view.standing(passport).sign() + " " + wording.word(view.standing(passport)) + ", ")
                            .add(Tag.of("code").text(passport.credential().digest())));
        }
        if (view.about(batch.id()).isEmpty()) {
            facts.own(wording.text("identity.passport"), wording.text("identity.no-passport"));
        }
        return new Section("identity", wording)
                .add(Tag.of("div", "identity").add(facts.tag(), qr(batch.id().value(), wording)));
    }

    /** The number of pieces, the serial number of an item, and what each is made of. */
    private static void counted(FactList facts, Pieces pieces, Wording wording) {
        facts.add(
                wording.text("identity.pieces"),
                Section.amount(wording, BigDecimal.valueOf(pieces.count()), "", "batch/pieces")
                        .text(" (")
                        .add(Tag.of("span").others(pieces.kind()))
                        .text(")"));
        pieces.serial().ifPresent(serial -> facts.code(wording.text("identity.serial"), serial));
        for (BillLine line : pieces.bill()) {
            facts.add(
                    wording.text("identity.part"),
                    Section.amount(wording, BigDecimal.valueOf(line.perPiece()), "", "batch/part")
                            .text(" × ")
                            .add(Tag.of("span").others(line.part()))
                            .text(", ")
                            .add(Section.amount(wording, line.mass().value().kilograms(), "kg", "batch/part-mass")));
        }
    }

    /** What each stated toll account books for the batch. */
    private static void tollAccounts(FactList facts, BundleView view, Batch batch, Wording wording) {
        for (ResponsibilityRecord record : view.dossier().orElseThrow().records()) {
            if (record instanceof TollStatement statement) {
                statement.postings().stream()
                        .filter(posting -> posting.batch().equals(batch.id()))
                        .forEach(posting -> facts.add(
                                wording.text("identity.toll"),
                                Tag.of("span")
                                        .others(view.nameOf(statement.keeper().value()) + ", " + statement.name())
                                        .text(": " + posting.element().symbol() + " ")
                                        .add(Section.amount(wording, posting.kilograms(), "kg", "toll/posting"))));
            }
        }
    }

    /** What each statement of reconciled values has for the mass of the batch, beside what was weighed. */
    private static void reconciled(FactList facts, BundleView view, Batch batch, Wording wording) {
        for (ResponsibilityRecord record : view.dossier().orElseThrow().records()) {
            if (record instanceof ReconciliationStatement statement) {
                AdjustedValue mass =
                        statement.values().get(Variable.massOf(batch.id().value()));
                if (mass != null) {
                    facts.add(
                            wording.text("identity.reconciled"),
                            Tag.of("span")
                                    .others(view.nameOf(statement.keeper().value()) + ", " + statement.name())
                                    .text(": ")
                                    .add(Section.amount(wording, mass.value(), "kg", "reconciliation/value"))
                                    .text(" ± ")
                                    .add(Section.amount(
                                            wording, mass.standardUncertainty(), "kg", "reconciliation/uncertainty")));
                }
            }
        }
    }

    /** What was counted of the batch when stock was taken. */
    private static void counted(FactList facts, BundleView view, Batch batch, Wording wording) {
        for (ResponsibilityRecord record : view.dossier().orElseThrow().records()) {
            if (record instanceof MaterialStatement statement) {
                MeasuredMass count = statement.counts().get(batch.id());
                if (count != null) {
                    facts.add(
                            wording.text("identity.counted"),
                            Tag.of("span")
                                    .others(view.nameOf(statement.keeper().value()) + ", " + statement.name())
                                    .text(", " + statement.until() + ": ")
                                    .add(Section.amount(wording, count.value().kilograms(), "kg", "stock/count")));
                }
            }
        }
    }

    private static Tag mass(Batch batch, Wording wording) {
        Tag mass = Section.amount(wording, batch.mass().value().kilograms(), "kg", "batch/mass");
        return batch.mass().standardUncertainty().isZero()
                ? mass
                : mass.text(" (" + wording.text("uncertainty") + " ")
                        .add(Section.amount(
                                wording, batch.mass().standardUncertainty().kilograms(), "kg", "batch/mass-u"))
                        .text(")");
    }

    /** The code of a text, black on white whatever the colours of the page are. */
    static Tag qr(String text, Wording wording) {
        QrMatrix code = QrMatrix.of(text);
        return Tag.of("figure", "qr")
                .add(
                        Tag.of("svg")
                                .with("xmlns", "http://www.w3.org/2000/svg")
                                .with("viewBox", "0 0 " + code.modules() + " " + code.modules())
                                .with("width", 176)
                                .with("height", 176)
                                .with("shape-rendering", "crispEdges")
                                .with("role", "img")
                                .with("aria-label", wording.text("identity.qr"))
                                .add(
                                        Tag.of("rect")
                                                .with("width", code.modules())
                                                .with("height", code.modules())
                                                .with("fill", "#fff"),
                                        Tag.of("path").with("d", code.path()).with("fill", "#000")),
                        Tag.of("figcaption").text(wording.text("identity.qr")));
    }
}
