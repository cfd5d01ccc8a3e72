package io.didymium.core.testing;

import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batchId;
import static io.didymium.core.testing.SmallChain.stepId;

import io.didymium.core.batch.Batch;
import io.didymium.core.chain.SupplyChain;
import io.didymium.core.id.BatchId;
import io.didymium.core.id.StepId;
import io.didymium.core.material.Assay;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.origin.OriginBook;
import io.didymium.core.origin.SourceClass;
import io.didymium.core.origin.SourceDeclaration;
import io.didymium.core.party.CountryCode;
import io.didymium.core.process.MixingRule;
import io.didymium.core.process.OutputRole;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.run.ContinuousRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A hold-up of 12,000 kg Nd2O3 of Australia, into which 210 kg of Sweden are poured a day and 210 kg drawn. */
public final class DailyRun {
    /** When the opening hold-up was measured. */
    public static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final Assay ASSAY =
            Assay.of("ICP-OES").percent("Nd2O3", "99", "0.1").build();

    private final SupplyChain.Builder draft = SmallChain.draft();
    private final List<SourceDeclaration> sources = new ArrayList<>();
    private final MixingRule rule;

    /** Under a rule. */
    public DailyRun(MixingRule rule) {
        this.rule = rule;
    }

    /** So many days after the start. */
    public static Instant day(int day) {
        return START.plus(Duration.ofDays(day));
    }

    /** The batch of that name from a country. */
    public Batch source(String name, String mass, Instant at, String country) {
        Batch.Builder batch =
                Batch.builder(batchId(name), MaterialForm.OXIDE, mass, ASSAY).name(name);
        ProcessStep.Builder step = ProcessStep.builder(stepId("buy-" + name), ProcessKind.PROCUREMENT)
                .at(SITE.id(), at, at)
                .produces(batch);
        draft.add(step);
        sources.add(SourceDeclaration.builder(batchId(name), SourceClass.PRIMARY)
                .country(new CountryCode(country))
                .build());
        return step.batches().get(0);
    }

    /** The run with its opening hold-up. */
    public ContinuousRun opened() {
        return new ContinuousRun(
                        ProcessKind.SEPARATION,
                        SITE.id(),
                        rule,
                        MaterialForm.LIQUOR,
                        START,
                        step -> batchId("hold-up-" + step.value().replaceAll(".*:", "")))
                .opening(source("opening", "12000 kg ± 20", START, "AU"));
    }

    /** The drawing of a day. */
    public static StepId step(int day) {
        return stepId("day-" + day);
    }

    /** The product of a day. */
    public static BatchId product(int day) {
        return batchId("product-" + day);
    }

    /** What is drawn on a day. */
    public static Batch.Builder drawn(int day, String mass) {
        return Batch.builder(product(day), MaterialForm.OXIDE, mass, ASSAY).name("Product " + day);
    }

    /** Pours and draws on each day. */
    public DailyRun days(ContinuousRun run, int days) {
        for (int day = 1; day <= days; day++) {
            Batch lot = source("lot-" + day, "210 kg ± 0.1", START, "SE");
            run.pour(lot, MeasuredMass.parse("210 kg ± 0.1"), day(day).minusSeconds(3600));
            draft.add(run.draw(step(day), drawn(day, "210 kg ± 0.1"), OutputRole.PRODUCT, day(day)));
        }
        return this;
    }

    /** The draft. */
    public SupplyChain.Builder draft() {
        return draft;
    }

    /** The chain. */
    public SupplyChain chain() {
        return draft.build();
    }

    /** Where what enters comes from. */
    public List<SourceDeclaration> sources() {
        return sources;
    }

    /** The origins. */
    public OriginBook origins() {
        return OriginBook.of(chain(), sources);
    }
}
