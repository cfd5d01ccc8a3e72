package io.didymium.passport.render.lot;

import io.didymium.core.balance.ChainBalance;
import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.conformity.Certificate;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.material.determination.Determination;
import io.didymium.core.material.determination.DeterminationFinding;
import io.didymium.core.material.determination.DryMatter;
import io.didymium.core.material.determination.MeasuredValue;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.RunDrawing;
import io.didymium.core.process.Transfer;
import io.didymium.passport.claim.Dossier;
import io.didymium.passport.render.frame.FactList;
import io.didymium.passport.render.frame.Section;
import io.didymium.passport.render.markup.Cell;
import io.didymium.passport.render.markup.TextTable;
import io.didymium.passport.render.text.Wording;
import io.didymium.passport.render.view.BundleView;
import io.didymium.passport.report.CheckId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A batch as a lot: its codes, the mixing rule by which it was drawn, what parties determined of it, and its stock account. */
public final class LotSection {
    private static final int MOST_ROWS = 100;

    private final BundleView view;
    private final Batch batch;
    private final Wording wording;
    private final Dossier dossier;
    private final SupplyChain chain;

    /** The section of a batch of a coherent chain. */
    public LotSection(BundleView view, Batch batch, Wording wording) {
        this.view = view;
        this.batch = batch;
        this.wording = wording;
        dossier = view.dossier().orElseThrow();
        chain = dossier.chain();
    }

    /** The section. */
    public Section section() {
        Section section = new Section("lot", wording);
        FactList facts = new FactList();
        Optional<RunDrawing> drawing = chain.producerOf(batch.id()).drawing();
        Optional<Assay> dried = batch.assay().filter(assay -> assay.state() == SampleState.DRY);
        if (!batch.codes().isEmpty()) {
            facts.own(
                    wording.text("lot.codes"),
                    batch.codes().stream().map(CommodityCode::toString).collect(Collectors.joining("; ")));
        }
        dried.map(assay -> DryMatter.of(batch.mass(), assay.massLoss()))
                .ifPresent(dry -> facts.add(
                        wording.text("lot.dry"),
                        Section.amount(wording, dry.mass().value().kilograms(), "kg", "lot/dry")));
        drawing.ifPresent(from -> facts.own(wording.text("lot.drawn"), rule(from)));
        if (batch.codes().isEmpty() && drawing.isEmpty() && dried.isEmpty()) {
            section.say("lot.plain");
        } else {
            section.add(facts.tag());
        }
        determinations(section);
        stock(section);
        return section;
    }

    private String rule(RunDrawing drawing) {
        return wording.text(
                "lot.rule",
                wording.word(drawing.rule()),
                wording.count(drawing.pouredAt().size()));
    }

    /** Each value with who states it, and what the verifier takes as settled. */
    private void determinations(Section section) {
        List<Determination> all = dossier.certificates().stream()
                .map(Certificate::determinations)
                .flatMap(List::stream)
                .filter(one -> one.batch().equals(batch.id()))
                .distinct()
                .toList();
        if (all.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                wording.text("lot.determinations"),
                List.of(
                        wording.text("lot.measurand"),
                        wording.text("lot.role"),
                        wording.text("lot.party"),
                        wording.text("lot.value"),
                        wording.text("uncertainty"),
                        wording.text("lot.laboratory")));
        all.stream()
                .limit(MOST_ROWS)
                .forEach(one -> table.row(
                        Cell.of(one.measurand().toString()),
                        Cell.of(wording.word(one.role())),
                        Cell.others(view.nameOf(one.party().value())),
                        Cell.of(MeasuredValue.text(one.measurand(), one.value().value())),
                        Cell.of(MeasuredValue.text(one.measurand(), one.value().standardUncertainty())),
                        Cell.others(one.laboratory().orElse("–"))));
        section.add(table.inPage());
        view.report().results().stream()
                .filter(result -> result.check() == CheckId.LOTS_SETTLED
                        && result.subject().equals(batch.id().value()))
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.code() == DeterminationFinding.LOT_SETTLED)
                .forEach(finding -> section.note(
                        "lot.settled",
                        finding.arguments().getOrDefault("measurand", ""),
                        finding.arguments().getOrDefault("value", "")));
    }

    private void stock(Section section) {
        TextTable table = new TextTable(
                wording.text("lot.stock"),
                List.of(wording.text("lot.event"), wording.text("lot.site"), wording.text("mass-kg")));
        row(
                table,
                wording.text("lot.made"),
                batch.facility().value(),
                batch.mass().value().kilograms(),
                "made");
        chain.transfers().forEach(transfer -> moved(table, transfer));
        for (ProcessStep step : chain.consumersOf(batch.id())) {
            portion(step.inputs())
                    .forEach(mass -> row(
                            table,
                            wording.text("lot.taken", step.name()),
                            step.facility().value(),
                            mass,
                            "taken/" + step.id()));
        }
        view.report().balance().map(ChainBalance::stock).stream()
                .flatMap(book -> book.stock().entrySet().stream())
                .filter(left -> left.getKey().equals(batch.id()))
                .forEach(left -> left.getValue()
                        .forEach((site, mass) ->
                                row(table, wording.text("lot.left"), site.value(), mass.kilograms(), "left/" + site)));
        section.add(table.inPage());
    }

    private void moved(TextTable table, Transfer transfer) {
        portion(transfer.portions()).forEach(mass -> {
            row(
                    table,
                    wording.text("lot.shipped", transfer.name()),
                    transfer.from().value(),
                    mass,
                    "shipped/" + transfer.id());
            BigDecimal received = Optional.ofNullable(transfer.received().get(batch.id()))
                    .map(weighed -> weighed.value().kilograms())
                    .orElse(mass);
            row(
                    table,
                    wording.text(
                            transfer.received().containsKey(batch.id()) ? "lot.received" : "lot.received-as-shipped",
                            transfer.name()),
                    transfer.to().value(),
                    received,
                    "received/" + transfer.id());
        });
    }

    private List<BigDecimal> portion(List<BatchPortion> portions) {
        BatchId id = batch.id();
        return portions.stream()
                .filter(portion -> portion.batch().equals(id))
                .map(portion -> portion.mass().value().kilograms())
                .toList();
    }

    private void row(TextTable table, String event, String site, BigDecimal kilograms, String path) {
        table.row(
                Cell.others(event),
                Cell.others(view.nameOf(site)),
                Cell.number(wording.number(kilograms), kilograms, "stock/" + path));
    }
}
