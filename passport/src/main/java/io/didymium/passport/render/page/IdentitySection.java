package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
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
                .add(wording.text("identity.made"), Section.day(batch.producedAt()));
        view.dossier().orElseThrow().origin().products().stream()
                .filter(product -> product.batch().equals(batch.id()))
                .forEach(product -> facts.add(
                        wording.text("identity.pieces"),
                        Section.amount(wording, BigDecimal.valueOf(product.pieces()), "", "product/pieces")));
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
