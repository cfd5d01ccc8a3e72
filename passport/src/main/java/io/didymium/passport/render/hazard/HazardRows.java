package io.didymium.passport.render.hazard;

import io.didymium.core.batch.Batch;
import io.didymium.core.id.Id;
import io.didymium.core.responsibility.hazard.BatchHazards;
import io.didymium.core.responsibility.hazard.HazardClass;
import io.didymium.core.responsibility.hazard.HazardCode;
import io.didymium.core.responsibility.hazard.HazardLine;
import io.didymium.core.responsibility.hazard.HazardTable;
import io.didymium.core.responsibility.hazard.SafetyRecord;
import io.didymium.core.responsibility.hazard.StepHazards;
import io.didymium.core.responsibility.hazard.SubstanceUse;
import io.didymium.core.responsibility.hazard.TransportClass;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.Tag;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.render.view.ChainSites;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The hazards of a batch and of what is behind it, as operators state them, and what is asked for and not stated. */
public final class HazardRows {
    private static final int MOST_ROWS = 100;

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Dossier dossier;

    /** The rows of a batch of a coherent chain. */
    public HazardRows(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        dossier = view.dossier().orElseThrow();
    }

    /** The part of a page: a table, or that nobody states anything; that a hazard is not stated does not show that there is none. */
    public Tag part() {
        Tag part = Tag.of("div").add(Tag.of("h3").text(wording.text("hazard.title")));
        List<HazardLine> lines = lines();
        if (lines.isEmpty()) {
            return part.add(Tag.of("p").text(wording.text("hazard.unasked")));
        }
        if (dossier.records().stream().noneMatch(SafetyRecord.class::isInstance)) {
            return part.add(Tag.of("p").text(wording.text("hazard.none", wording.count(lines.size()))));
        }
        TextTable table = new TextTable(
                wording.text("hazard.caption"),
                List.of(
                        wording.text("hazard.subject"),
                        wording.text("hazard.operator"),
                        wording.text("hazard.stated"),
                        wording.text("hazard.missing")));
        lines.stream()
                .limit(MOST_ROWS)
                .forEach(line -> table.row(
                        Cell.others(view.nameOf(line.subject().value())),
                        Cell.others(view.nameOf(line.operator().value())),
                        line.stated().isEmpty()
                                ? Cell.of(wording.text("not-stated"))
                                : Cell.others(String.join("; ", stated(line))),
                        Cell.of(
                                line.missing().isEmpty()
                                        ? wording.text("none")
                                        : line.missing().stream()
                                                .map(datum -> wording.text("hazard.datum."
                                                        + datum.name().replace('_', '-')))
                                                .collect(Collectors.joining(", ")))));
        return part.add(Tag.of("p", "note").text(wording.text("hazard.own-word")), table.inPage());
    }

    /** Those of the batch first, then of what is behind it. */
    private List<HazardLine> lines() {
        Set<Id> behind = ChainSites.behind(dossier.chain(), batch.id());
        return HazardTable.of(dossier.chain(), dossier.records()).stream()
                .filter(line -> behind.contains(line.subject()))
                .sorted(Comparator.comparing(line -> !line.subject().equals(batch.id())))
                .toList();
    }

    private List<String> stated(HazardLine line) {
        List<String> texts = new ArrayList<>();
        line.batch().ifPresent(one -> ofBatch(one, texts));
        line.step().ifPresent(one -> texts.add(ofStep(one)));
        return texts;
    }

    private void ofBatch(BatchHazards stated, List<String> texts) {
        stated.codes().ifPresent(codes -> texts.add(codes.isEmpty() ? wording.text("hazard.no-code") : codes(codes)));
        stated.norm()
                .ifPresent(norm ->
                        texts.add(wording.text("hazard.norm." + norm.name().replace('_', '-'))));
        stated.selfIgnition()
                .ifPresent(state ->
                        texts.add(wording.text("hazard.air." + state.name().replace('_', '-'))));
        stated.transport()
                .ifPresent(transport -> texts.add(
                        transport instanceof TransportClass.DangerousGoods goods
                                ? wording.text(
                                        "hazard.transport", goods.number().code(), goods.dangerClass())
                                : wording.text("hazard.no-transport")));
    }

    private String ofStep(StepHazards stated) {
        return stated.substances().isEmpty()
                ? wording.text("hazard.no-substance")
                : stated.substances().stream().map(this::ofUse).collect(Collectors.joining(", "));
    }

    private String ofUse(SubstanceUse use) {
        return use.codes().isEmpty() ? use.name() : use.name() + " (" + codes(use.codes()) + ")";
    }

    private String codes(SortedSet<HazardCode> codes) {
        return codes.stream()
                .map(code ->
                        code.hazardClass().map(one -> code + " " + word(one)).orElseGet(code::value))
                .collect(Collectors.joining(", "));
    }

    private String word(HazardClass one) {
        return wording.text("hazard.class." + one.name().replace('_', '-'));
    }
}
