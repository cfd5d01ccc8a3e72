package io.didymium.passport.render.page;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.circularity.CircularityIndicator;
import io.didymium.core.circularity.CircularityIndicators;
import io.didymium.core.circularity.ElementRecycling;
import io.didymium.core.circularity.ObservedRates;
import io.didymium.core.circularity.Rate;
import io.didymium.core.circularity.RecyclingRates;
import io.didymium.core.circularity.RecyclingRecord;
import io.didymium.core.circularity.RecyclingScope;
import io.didymium.core.circularity.RecyclingStage;
import io.didymium.core.circularity.SupplyGap;
import io.didymium.core.element.Element;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What part of the rare earths of a batch comes back: by the steps of its chain and by what others state, and indicators of circularity. */
final class RecyclingSection {
    private static final int MOST_ROWS = 100;

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Dossier dossier;

    RecyclingSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        dossier = view.dossier().orElseThrow();
    }

    /** The section, if the chain or anybody says anything of recycling. */
    Optional<Section> section() {
        List<RecyclingRecord> records = dossier.records().stream()
                .filter(RecyclingRecord.class::isInstance)
                .map(RecyclingRecord.class::cast)
                .toList();
        List<Element> elements = PictureSections.rareEarths(batch);
        TextTable table = table(records, elements);
        if (table.isEmpty()) {
            return Optional.empty();
        }
        Section section =
                new Section("recycling", wording).note("recycling.note").add(table.inPage());
        TextTable indicators = indicators(elements);
        return Optional.of(indicators.isEmpty() ? section : section.add(indicators.inPage()));
    }

    private TextTable table(List<RecyclingRecord> records, List<Element> elements) {
        List<String> headers =
                new ArrayList<>(List.of(wording.text("recycling.element"), wording.text("recycling.of")));
        for (RecyclingStage stage : RecyclingStage.values()) {
            headers.add(wording.text("recycling.stage-" + stage.name().replace('_', '-')));
        }
        headers.addAll(List.of(
                wording.text("recycling.overall"),
                wording.text("recycling.of-demand"),
                wording.text("recycling.primary"),
                wording.text("recycling.checked")));
        TextTable table = new TextTable(wording.text("recycling.caption"), headers);
        SupplyChain chain = dossier.chain();
        for (Element element : elements) {
            RecyclingRates observed = ObservedRates.of(chain, element);
            if (!observed.stages().isEmpty()) {
                row(table, observed, Optional.empty(), Cell.of(wording.text("recycling.chain")), "–");
            }
            records.stream()
                    .limit(MOST_ROWS)
                    .forEach(record -> record.find(element).ifPresent(stated -> row(table, record, stated)));
        }
        return table;
    }

    private void row(TextTable table, RecyclingRecord record, ElementRecycling stated) {
        row(
                table,
                stated.rates(),
                stated.gap(),
                Cell.others(wording.text(
                        "recycling.by",
                        record.region(),
                        view.nameOf(record.keeper().value()))),
                record.scope() == RecyclingScope.OWN_STEPS
                        ? new Evidence(view, wording)
                                .of(CheckId.RECYCLING_RATES, record.id().value())
                        : "–");
    }

    private void row(TextTable table, RecyclingRates rates, Optional<SupplyGap> gap, Cell of, String checked) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(rates.element().symbol()), of));
        String path = "recycling/" + rates.element().symbol() + "/";
        for (RecyclingStage stage : RecyclingStage.values()) {
            cells.add(rate(Optional.ofNullable(rates.stages().get(stage)), path + stage.name()));
        }
        cells.add(rate(rates.overall(), path + "overall"));
        cells.add(share(gap.flatMap(known -> known.secondaryShare(rates)), path + "secondary"));
        cells.add(gap.flatMap(known -> known.primaryKilograms(rates))
                .map(mass -> Cell.number(wording.number(mass) + "\u00a0kg", mass, path + "primary"))
                .orElseGet(this::unknown));
        cells.add(Cell.of(checked));
        table.row(cells.toArray(Cell[]::new));
    }

    private Cell rate(Optional<Rate> rate, String path) {
        return share(rate.map(Rate::value), path);
    }

    private Cell share(Optional<BigDecimal> share, String path) {
        return share.map(part -> Cell.number(wording.percent(part) + "\u00a0%", part.movePointRight(2), path))
                .orElseGet(this::unknown);
    }

    private Cell unknown() {
        return Cell.of(wording.text("recycling.unknown"));
    }

    private TextTable indicators(List<Element> elements) {
        List<String> headers = new ArrayList<>(List.of(wording.text("recycling.element")));
        for (CircularityIndicator indicator : CircularityIndicator.values()) {
            headers.add(wording.text("recycling.indicator-" + indicator.name().replace('_', '-')));
        }
        TextTable table = new TextTable(wording.text("recycling.indicators"), headers);
        view.origins()
                .ifPresent(book -> elements.forEach(element -> {
                    CircularityIndicators known = CircularityIndicators.of(
                            book.origin(batch.id()), ObservedRates.of(dossier.chain(), element));
                    List<Cell> cells = new ArrayList<>(List.of(Cell.of(element.symbol())));
                    for (CircularityIndicator indicator : CircularityIndicator.values()) {
                        cells.add(share(
                                known.value(indicator), "recycling/" + element.symbol() + "/" + indicator.name()));
                    }
                    table.row(cells.toArray(Cell[]::new));
                }));
        return table;
    }
}
