package io.didymium.core.batch;

import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.didymium.core.element.Element;
import io.didymium.core.id.BatchId;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.quantity.Mass;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.core.testing.SmallChain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BatchTest {
    @Test
    void refusesABatchOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch("a", "0.000", 1))
                .withMessage("mass of urn:example:batch:a must not be zero");
    }

    @Test
    void refusesANamelessBatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Batch(
                        new BatchId("urn:x:1"),
                        "",
                        MaterialForm.ORE,
                        MeasuredMass.exact(Mass.ofKilograms("1")),
                        SmallChain.SITE.id(),
                        SmallChain.day(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new TreeSet<>(),
                        Optional.empty()))
                .withMessage("name of urn:x:1 must not be blank");
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> new Batch(
                        new BatchId("urn:x:1"),
                        "ore",
                        MaterialForm.ORE,
                        MeasuredMass.exact(Mass.ofKilograms("1")),
                        SmallChain.SITE.id(),
                        SmallChain.day(1),
                        null,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new TreeSet<>(),
                        Optional.empty()))
                .withMessage("assay");
    }

    @Test
    void keepsItsLocalTime() {
        Batch batch = batch("a", "1", 1).toBuilder()
                .producedAt(SmallChain.SITE.id(), OffsetDateTime.parse("2026-03-30T00:30:00+02:00"))
                .build();

        assertThat(batch.producedAt()).isEqualTo(Instant.parse("2026-03-29T22:30:00Z"));
        assertThat(batch.producedLocally().toLocalDate()).isEqualTo(LocalDate.of(2026, 3, 30));
        assertThat(batch.toBuilder().build()).isEqualTo(batch);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        batch.toBuilder().localOffset(ZoneOffset.ofHours(15)).build())
                .withMessageContaining("+15:00");
    }

    @Test
    void hasACompositionIfItWasAnalysed() {
        assertThat(batch("a", "1", 1).composition()).isEmpty();
        assertThat(batch("a", "1", 1, content(Element.IRON, "0.5", "0"))
                        .composition()
                        .orElseThrow()
                        .elements())
                .containsExactly(Element.IRON);
    }

    @Test
    void everyFormHasANameOfItsOwn() {
        assertThat(Stream.of(MaterialForm.values()).map(MaterialForm::label)).doesNotHaveDuplicates();
    }
}
