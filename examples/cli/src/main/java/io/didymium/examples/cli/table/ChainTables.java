package io.didymium.examples.cli.table;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.chain.Trace;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.AnalysisScope;
import io.didymium.core.material.Assay;
import io.didymium.core.material.SampleState;
import io.didymium.core.process.BatchPortion;
import io.didymium.core.process.Flow;
import io.didymium.core.process.Output;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.quantity.MassFraction;
import io.didymium.core.quantity.MeasuredFraction;
import io.didymium.core.quantity.MeasuredMass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The history behind a batch as rows of tables, and what of it tables cannot say. */
final class ChainTables {
    private final Map<TableForm, List<Map<String, String>>> rows = new EnumMap<>(TableForm.class);
    private final Set<String> lost = new TreeSet<>();

    private ChainTables() {}

    /** The tables of a batch and all that is behind it. */
    static ChainTables behind(SupplyChain chain, BatchId start) {
        Trace trace = Trace.backward(chain, start);
        ChainTables tables = new ChainTables();
        Map<BatchId, ProcessStep> madeBy = new HashMap<>();
        for (ProcessStep step : trace.steps()) {
            tables.step(step);
            step.outputs().forEach(output -> madeBy.put(output.batch(), step));
        }
        // Also what else these steps made, without which they would not balance.
        Set<BatchId> batches = new TreeSet<>(trace.batches());
        batches.addAll(madeBy.keySet());
        batches.forEach(batch -> tables.batch(chain.batch(batch), Optional.ofNullable(madeBy.get(batch))));
        trace.transfers().forEach(tables::delivery);
        return tables;
    }

    /** The rows of a table: cells by the name of their column. */
    List<Map<String, String>> rows(TableForm form) {
        return rows.getOrDefault(form, List.of());
    }

    /** What the history states and tables do not, in words. */
    Set<String> lost() {
        return lost;
    }

    private Map<String, String> row(TableForm form) {
        Map<String, String> row = new LinkedHashMap<>();
        rows.computeIfAbsent(form, each -> new ArrayList<>()).add(row);
        return row;
    }

    private void lose(boolean stated, String what) {
        if (stated) {
            lost.add(what);
        }
    }

    private static void mass(Map<String, String> row, MeasuredMass mass) {
        row.put("mass kg", plain(mass.value().kilograms()));
        row.put("standard uncertainty kg", plain(mass.standardUncertainty().kilograms()));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void step(ProcessStep step) {
        Map<String, String> row = row(TableForm.STEPS);
        row.put("id", step.id().value());
        row.put("name", step.name());
        row.put("kind", TableColumn.word(step.kind()));
        row.put("facility", step.facility().value());
        row.put("started at", step.startedAt().toString());
        row.put("ended at", step.endedAt().toString());
        lose(!step.owners().isEmpty(), "owners of portions and batches");
        lose(step.drawing().isPresent(), "drawings from continuous processes");
        lose(
                step.outputs().stream().anyMatch(output -> !output.madeFrom().isEmpty()),
                "of which portions an output was made");
        for (BatchPortion input : step.inputs()) {
            Map<String, String> taken = row(TableForm.INPUTS);
            taken.put("step", step.id().value());
            taken.put("batch", input.batch().value());
            mass(taken, input.mass());
            lose(input.pieces().isPresent(), "pieces and packages of portions");
        }
        for (Flow flow : step.flows()) {
            Map<String, String> passed = row(TableForm.FLOWS);
            passed.put("step", step.id().value());
            passed.put("kind", TableColumn.word(flow.kind()));
            passed.put("name", flow.name());
            mass(passed, flow.mass());
            passed.put("mass basis", TableColumn.word(flow.basis()));
            flow.assay()
                    .ifPresent(assay -> assay(assay, Map.of("step", step.id().value(), "flow", flow.name())));
        }
    }

    private void batch(Batch batch, Optional<ProcessStep> madeBy) {
        Map<String, String> row = row(TableForm.BATCHES);
        row.put("id", batch.id().value());
        row.put("name", batch.name());
        row.put("form", TableColumn.word(batch.form()));
        mass(row, batch.mass());
        row.put("facility", batch.facility().value());
        row.put(
                "produced at",
                batch.localOffset().isPresent()
                        ? batch.producedLocally().toString()
                        : batch.producedAt().toString());
        madeBy.ifPresent(step -> {
            row.put("made by", step.id().value());
            step.outputs().stream()
                    .filter(output -> output.batch().equals(batch.id()))
                    .map(Output::role)
                    .forEach(role -> row.put("role", TableColumn.word(role)));
        });
        batch.assay().ifPresent(assay -> assay(assay, Map.of("batch", batch.id().value())));
        lose(batch.radioactivity().isPresent(), "radioactivity of batches");
        lose(batch.pieces().isPresent(), "pieces of batches");
        lose(!batch.packages().isEmpty(), "packages of batches");
        lose(!batch.codes().isEmpty(), "codes of customs, waste and transport law");
    }

    private void assay(Assay assay, Map<String, String> of) {
        assay.values().forEach(value -> result(assay, of, value.constituent().formula(), value.content()));
        assay.totalOxides().ifPresent(content -> result(assay, of, "TREO", content));
        assay.ignitionLoss().ifPresent(content -> result(assay, of, "LOI", content));
        if (!assay.massLoss().value().equals(MassFraction.ZERO)
                || !assay.massLoss().standardUncertainty().equals(MassFraction.ZERO)) {
            result(assay, of, "moisture", assay.massLoss());
        }
        assay.limits().forEach(limit -> {
            Map<String, String> row = analysis(assay, of, limit.constituent().formula());
            row.put("result", "<" + percent(limit.limit()));
            row.put("unit", "%");
        });
        lose(assay.normalisation().isPresent(), "records that contents were scaled to their sum");
    }

    private void result(Assay assay, Map<String, String> of, String constituent, MeasuredFraction content) {
        Map<String, String> row = analysis(assay, of, constituent);
        row.put("result", percent(content.value()));
        row.put("unit", "%");
        row.put("standard uncertainty", percent(content.standardUncertainty()));
    }

    private static String percent(MassFraction fraction) {
        return plain(fraction.value().movePointRight(2));
    }

    private Map<String, String> analysis(Assay assay, Map<String, String> of, String constituent) {
        Map<String, String> row = row(TableForm.ASSAYS);
        row.putAll(of);
        row.put("constituent", constituent);
        row.put("method", assay.method());
        if (assay.state() != SampleState.AS_RECEIVED) {
            row.put("state", TableColumn.word(assay.state()));
        }
        if (assay.scope() == AnalysisScope.COMPLETE) {
            row.put("complete", "yes");
        }
        return row;
    }

    private void delivery(Transfer transfer) {
        for (BatchPortion portion : transfer.portions()) {
            Map<String, String> row = row(TableForm.DELIVERIES);
            row.put("id", transfer.id().value());
            row.put("name", transfer.name());
            row.put("from", transfer.from().value());
            row.put("to", transfer.to().value());
            row.put("at", transfer.at().toString());
            row.put("batch", portion.batch().value());
            mass(row, portion.mass());
            Optional.ofNullable(transfer.received().get(portion.batch())).ifPresent(weighed -> {
                row.put("received kg", plain(weighed.value().kilograms()));
                row.put(
                        "received uncertainty kg",
                        plain(weighed.standardUncertainty().kilograms()));
            });
            lose(portion.pieces().isPresent(), "pieces and packages of portions");
        }
        lose(transfer.ownership().isPresent(), "who owned what was delivered");
        lose(!transfer.permits().isEmpty(), "permits on which deliveries draw");
    }
}
