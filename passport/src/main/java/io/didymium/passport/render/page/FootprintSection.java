package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.lca.chain.ChainFootprint;
import io.didymium.passport.claim.FootprintBasis;
import io.didymium.passport.claim.FootprintClaim;
import io.didymium.passport.claim.FootprintResult;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.picture.Drawing;
import io.didymium.passport.render.picture.FootprintDrawing;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The footprints claimed of the product, and by stage what they consist of. */
public final class FootprintSection {
    private final BundleView view;
    private final Batch batch;
    private final Wording wording;

    FootprintSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
    }

    Section section() {
        Section section = new Section("footprint", wording);
        List<FootprintClaim> claims = view.dossier().orElseThrow().footprints().claims().stream()
                .filter(claim -> claim.batch().equals(batch.id()))
                .toList();
        if (claims.isEmpty()) {
            return section.say("footprint.none");
        }
        claims.forEach(claim -> claim(section, claim));
        List<Drawing> drawings = drawings(view, batch, wording);
        if (drawings.isEmpty()) {
            section.say("footprint.by-stage-unknown");
        }
        drawings.forEach(
                drawing -> section.add(Tag.of("h3").text(drawing.title())).add(drawing.inPage(wording)));
        return section;
    }

    /** The pictures of the categories that are known of a batch, that of the carbon footprint first. */
    public static List<Drawing> drawings(BundleView view, Batch batch, Wording wording) {
        Optional<ChainFootprint> footprints = view.footprints();
        List<Drawing> drawings = new ArrayList<>();
        if (footprints.isPresent()) {
            List<String> categories = new ArrayList<>();
            view.dossier().orElseThrow().footprints().claims().stream()
                    .filter(claim -> claim.batch().equals(batch.id()))
                    .flatMap(claim -> claim.results().stream())
                    .sorted((one, other) -> Boolean.compare(
                            other.category().isCarbon(), one.category().isCarbon()))
                    .map(result -> result.category().key())
                    .distinct()
                    .forEach(categories::add);
            for (String category : categories) {
                FootprintDrawing.of(footprints.get(), batch.id(), category, drawings.size() + 1, wording)
                        .ifPresent(drawings::add);
            }
        }
        return drawings;
    }

    private void claim(Section section, FootprintClaim claim) {
        TextTable table = new TextTable(
                wording.text("footprint.claims"),
                List.of(
                        wording.text("footprint.category"),
                        wording.text("footprint.value"),
                        wording.text("footprint.own-share"),
                        wording.text("footprint.attested-share")));
        for (FootprintResult result : claim.results()) {
            String path = "footprint/" + result.category().key() + "/claimed/";
            table.row(
                    Cell.others(result.category().key()),
                    Cell.number(wording.exact(result.value()), result.value(), path + "value"),
                    share(result.shares().primary(), path + "primary"),
                    share(result.shares().attested(), path + "attested"));
        }
        FootprintBasis basis = claim.basis();
        FactList facts = new FactList()
                .others(wording.text("footprint.unit"), claim.unit().name())
                .others(wording.text("footprint.boundary"), basis.boundary())
                .others(
                        wording.text("footprint.method"),
                        basis.method().name() + " " + basis.method().version())
                .others(wording.text("footprint.allocation"), basis.allocation());
        basis.profile()
                .ifPresent(profile ->
                        facts.others(wording.text("footprint.rules"), profile.name() + " " + profile.version()));
        section.add(table.inPage())
                .add(facts.own(
                                wording.text("composition.evidence"),
                                new Evidence(view, wording)
                                        .of(CheckId.FOOTPRINT_CLAIM, claim.id().value()))
                        .tag());
    }

    private Cell share(Optional<BigDecimal> share, String path) {
        return share.map(part -> Cell.number(wording.percent(part), part.movePointRight(2), path))
                .orElseGet(() -> Cell.of(wording.text("not-stated")));
    }
}
