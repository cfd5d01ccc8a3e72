package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.regulation.InformationRule;
import io.didymium.core.regulation.LegalDataPoint;
import io.didymium.core.regulation.product.MagnetDescription;
import io.didymium.core.regulation.product.ProductInformation;
import io.didymium.core.regulation.product.RemovalStep;
import io.didymium.core.regulation.product.ResponsiblePerson;
import io.didymium.passport.claim.ProductStatement;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.hazard.HazardRows;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What who takes the product apart must know; what the passport does not state is said to be not stated. */
final class RecyclerSection {
    private final BundleView view;
    private final Batch batch;
    private final Wording wording;

    RecyclerSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
    }

    Section section() {
        Section section = new Section("recycler", wording);
        Optional<ProductStatement> stated = view.dossier().orElseThrow().origin().products().stream()
                .filter(product -> product.batch().equals(batch.id()))
                .findFirst();
        if (stated.isEmpty()) {
            return section.say("recycler.none").add(new HazardRows(view, batch, wording).part());
        }
        ProductInformation information = stated.get().information();
        section.add(facts(information)).add(magnets(information)).add(removal(information));
        return section.add(Tag.of("p")
                        .text(new Evidence(view, wording)
                                .of(CheckId.PRODUCT_INFORMATION, batch.id().value())))
                .add(legal(information))
                .add(new HazardRows(view, batch, wording).part());
    }

    private Tag facts(ProductInformation information) {
        FactList facts = new FactList()
                .own(
                        wording.text("recycler.group"),
                        information.group().map(wording::word).orElse(wording.text("not-stated")))
                .own(
                        wording.text("recycler.has-magnets"),
                        information
                                .hasMagnets()
                                .map(has -> wording.text(has ? "yes" : "no"))
                                .orElse(wording.text("not-stated")));
        Optional<ResponsiblePerson> responsible = information.responsible();
        responsible.ifPresentOrElse(
                person -> facts.others(wording.text("recycler.responsible"), text(person)),
                () -> facts.own(wording.text("recycler.responsible"), wording.text("not-stated")));
        return facts.tag();
    }

    private static String text(ResponsiblePerson person) {
        return person.name()
                + person.tradeName().map(name -> " (" + name + ")").orElse("")
                + person.address()
                        .map(address -> ", " + address.street() + ", " + address.postalCode() + " " + address.locality()
                                + ", " + address.country())
                        .orElse("")
                + person.contact().map(contact -> ", " + contact).orElse("");
    }

    private Tag magnets(ProductInformation information) {
        TextTable table = new TextTable(
                wording.text("recycler.magnets"),
                List.of(
                        wording.text("recycler.magnet"),
                        wording.text("recycler.type"),
                        wording.text("recycler.count"),
                        wording.text("mass-g"),
                        wording.text("recycler.location"),
                        wording.text("recycler.coating"),
                        wording.text("recycler.glue"),
                        wording.text("recycler.additives"),
                        wording.text("recycler.composition")));
        MagnetDescription before = null;
        for (MagnetDescription magnet : information.magnets()) {
            String path = "magnet/" + magnet.name() + "/";
            table.row(
                    Cell.others(magnet.name()),
                    Cell.of(magnet.type().map(wording::word).orElse(wording.text("not-stated"))),
                    magnet.count()
                            .map(count -> Cell.number(wording.count(count), BigDecimal.valueOf(count), path + "count"))
                            .orElseGet(() -> Cell.of(wording.text("not-stated"))),
                    magnet.mass()
                            .map(mass -> {
                                BigDecimal grams = mass.kilograms().movePointRight(3);
                                return Cell.number(wording.number(grams), grams, path + "mass");
                            })
                            .orElseGet(() -> Cell.of(wording.text("not-stated"))),
                    others(magnet.location()),
                    listed(magnet.coatings()),
                    listed(magnet.glues()),
                    listed(magnet.additives()),
                    before != null
                                    && !magnet.composition().isEmpty()
                                    && before.composition().equals(magnet.composition())
                            ? Cell.of(wording.text("recycler.as-above"))
                            : composition(magnet, path));
            before = magnet;
        }
        return table.isEmpty() ? Tag.of("p").text(wording.text("recycler.no-magnets")) : table.inPage();
    }

    /** The elements of a magnet with their contents in per cent. */
    Cell composition(MagnetDescription magnet, String path) {
        if (magnet.composition().isEmpty()) {
            return Cell.of(wording.text("not-stated"));
        }
        Tag contents = Tag.of("span");
        StringBuilder plain = new StringBuilder();
        magnet.composition().forEach((element, fraction) -> {
            BigDecimal percent = fraction.value().movePointRight(2);
            contents.add(Tag.of("span", "share")
                    .text(element.symbol() + "\u00a0")
                    .add(Cell.number(percent, path + element.symbol()).text(wording.number(percent)))
                    .text("\u00a0%"));
            plain.append(plain.isEmpty() ? "" : "; ")
                    .append(element.symbol())
                    .append(' ')
                    .append(wording.number(percent));
        });
        return new Cell(contents, plain.toString(), false);
    }

    private Cell others(Optional<String> text) {
        return text.map(Cell::others).orElseGet(() -> Cell.of(wording.text("not-stated")));
    }

    /** Not stated is not the same as none. */
    Cell listed(Optional<List<String>> list) {
        return list.map(items ->
                        items.isEmpty() ? Cell.of(wording.text("none")) : Cell.others(String.join(", ", items)))
                .orElseGet(() -> Cell.of(wording.text("not-stated")));
    }

    private Tag removal(ProductInformation information) {
        if (information.removal().isEmpty()) {
            return Tag.of("p").text(wording.text("recycler.no-removal"));
        }
        Tag list = Tag.of("ol", "removal");
        for (RemovalStep step : information.removal()) {
            Tag item = Tag.of("li").others(step.action());
            more(item, "recycler.tools", step.tools());
            more(item, "recycler.hazards", step.hazards());
            list.add(item);
        }
        return Tag.of("div").add(Tag.of("h3").text(wording.text("recycler.removal")), list);
    }

    private void more(Tag item, String key, List<String> texts) {
        if (!texts.isEmpty()) {
            item.add(Tag.of("span", key.endsWith("hazards") ? "more hazard" : "more")
                    .text(wording.text(key) + " ")
                    .others(String.join(", ", texts)));
        }
    }

    private Tag legal(ProductInformation information) {
        TextTable table = new TextTable(
                wording.text("recycler.legal"),
                List.of(
                        wording.text("recycler.point"),
                        wording.text("recycler.clause"),
                        wording.text("recycler.state")));
        InformationRule.CRMA_ARTICLE_28
                .check(information, view.report().at().atZone(ZoneOffset.UTC).toLocalDate())
                .forEach((LegalDataPoint point, LegalDataPoint.State state) -> table.row(
                        Cell.of(wording.word(point)), Cell.code(point.clause()), Cell.of(wording.word(state))));
        return Tag.of("details").add(Tag.of("summary").text(wording.text("recycler.legal")), table.inPage());
    }
}
