package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.element.Element;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.Share;
import io.didymium.core.regulation.ElementPresence;
import io.didymium.core.regulation.RecycledContent;
import io.didymium.core.regulation.RecycledElement;
import io.didymium.core.regulation.RulePack;
import io.didymium.core.regulation.RulePacks;
import io.didymium.passport.claim.RecycledStatement;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The recycled shares of the product as each rule lists them: stated, calculated, and what is not known. */
final class RecycledSection {
    private static final int DIGITS = 34;
    private static final Set<MaterialForm> OF_MAGNETS =
            EnumSet.of(MaterialForm.MAGNET, MaterialForm.COMPONENT, MaterialForm.PRODUCT);

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;

    RecycledSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
    }

    Section section() {
        Section section = new Section("recycled", wording);
        Map<RulePack, RecycledStatement> stated = new LinkedHashMap<>();
        Set<String> unknownRules = new TreeSet<>();
        view.dossier().orElseThrow().origin().recycled().stream()
                .filter(claim -> claim.batch().equals(batch.id()))
                .forEach(claim -> RulePacks.find(claim.pack(), claim.version())
                        .ifPresentOrElse(
                                pack -> stated.put(pack, claim),
                                () -> unknownRules.add(claim.pack() + " " + claim.version())));
        RulePack magnets = RulePacks.CRMA_ARTICLE_29;
        boolean showsMagnets =
                OF_MAGNETS.contains(batch.form()) && view.origins().isPresent();
        if (showsMagnets && !stated.containsKey(magnets)) {
            table(section, magnets, Optional.empty());
        }
        stated.forEach((pack, claim) -> table(section, pack, Optional.of(claim)));
        unknownRules.forEach(rule -> section.add(
                Tag.of("p").text(wording.text("recycled.unknown-rule") + " ").others(rule)));
        if (stated.isEmpty() && unknownRules.isEmpty()) {
            section.say("recycled.none");
        }
        return section;
    }

    private void table(Section section, RulePack pack, Optional<RecycledStatement> claim) {
        Optional<RecycledContent> calculated =
                view.origins().map(book -> RecycledContent.withoutUncertainty(pack, book, batch.id()));
        TextTable table = new TextTable(
                wording.text("recycled.caption", pack.source()),
                List.of(
                        wording.text("element"),
                        wording.text("recycled.stated"),
                        wording.text("recycled.calculated"),
                        wording.text("recycled.undetermined")));
        for (Element element : elements(pack, claim)) {
            String path = "recycled/" + pack.id() + "/" + element.symbol() + "/";
            Optional<RecycledElement> found = calculated.map(content -> content.element(element));
            Optional<BigDecimal> percent = claim.flatMap(
                    stated -> Optional.ofNullable(stated.percents().get(element)));
            table.row(
                    Cell.of(element.symbol()),
                    percent.map(value -> Cell.number(wording.exact(value), value, path + "stated"))
                            .orElseGet(() -> Cell.of(wording.text("not-stated"))),
                    share(found.flatMap(RecycledElement::recycled), path + "calculated", absent(found)),
                    share(found.flatMap(RecycledElement::undetermined), path + "undetermined", absent(found)));
        }
        section.add(table.inPage());
        Evidence evidence = new Evidence(view, wording);
        claim.ifPresent(stated -> section.add(new FactList()
                .own(
                        wording.text("composition.evidence"),
                        evidence.of(CheckId.RECYCLED_CONTENT, stated.id().value()))
                .own(
                        wording.text("claims.certificate"),
                        evidence.of(
                                CheckId.CERTIFICATE_COVERS_CLAIM, stated.id().value()))
                .tag()));
        if (claim.isEmpty()) {
            section.note("recycled.not-claimed");
        }
    }

    /** The elements that the law lists; of a rule for all elements those that are stated. */
    private static Set<Element> elements(RulePack pack, Optional<RecycledStatement> claim) {
        return pack.elements().size() <= 17 || claim.isEmpty()
                ? pack.elements()
                : claim.get().percents().keySet();
    }

    private String absent(Optional<RecycledElement> found) {
        return wording.text(
                found.filter(element -> element.presence() == ElementPresence.NOT_PRESENT)
                                .isPresent()
                        ? "recycled.not-present"
                        : "not-known");
    }

    private Cell share(Optional<Share> share, String path, String otherwise) {
        return share.map(part -> {
                    BigDecimal exact = part.decimal(DIGITS);
                    return Cell.number(wording.percent(exact), exact.movePointRight(2), path);
                })
                .orElseGet(() -> Cell.of(otherwise));
    }
}
