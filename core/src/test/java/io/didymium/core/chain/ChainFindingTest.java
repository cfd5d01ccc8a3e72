package io.didymium.core.chain;

import static io.didymium.core.testing.SmallChain.OPERATOR;
import static io.didymium.core.testing.SmallChain.OTHER_SITE;
import static io.didymium.core.testing.SmallChain.SITE;
import static io.didymium.core.testing.SmallChain.batch;
import static io.didymium.core.testing.SmallChain.draft;
import static io.didymium.core.testing.SmallChain.mass;
import static io.didymium.core.testing.SmallChain.portion;
import static io.didymium.core.testing.SmallChain.source;
import static io.didymium.core.testing.SmallChain.step;
import static io.didymium.core.testing.SmallChain.transfer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.didymium.core.finding.Finding;
import io.didymium.core.id.PartyId;
import io.didymium.core.id.StepId;
import io.didymium.core.party.Facility;
import io.didymium.core.party.Party;
import io.didymium.core.process.ProcessStep;
import io.didymium.core.process.Transfer;
import io.didymium.core.testing.SmallChain;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every finding of a draft has a case that provokes it. */
class ChainFindingTest {
    private static final PartyId BUYER = new PartyId("did:web:buyer.example");

    /** A source that makes a, and a step that makes b of it. */
    private static SupplyChain.Builder sound() {
        return draft().add(batch("a", "10", 1))
                .add(batch("b", "10", 3))
                .add(source("buy", 1, "a"))
                .add(step("blend", 2, 3, List.of(portion("a", "10")), "b"));
    }

    private static Map<ChainFinding, SupplyChain.Builder> cases() {
        Map<ChainFinding, SupplyChain.Builder> cases = new EnumMap<>(ChainFinding.class);
        cases.put(ChainFinding.DUPLICATE_ID, sound().add(batch("a", "11", 1)));
        cases.put(ChainFinding.UNKNOWN_REFERENCE, sound().add(step("use", 4, 5, List.of(portion("c", "1")), "d")));
        cases.put(ChainFinding.DANGLING_BATCH, sound().add(batch("c", "1", 1)));
        cases.put(ChainFinding.TWO_PRODUCERS, sound().add(source("buy-again", 1, "a")));
        cases.put(
                ChainFinding.CYCLE,
                draft().add(batch("a", "1", 2))
                        .add(batch("b", "1", 2))
                        .add(step("one", 2, 2, List.of(portion("a", "1")), "b"))
                        .add(step("two", 2, 2, List.of(portion("b", "1")), "a")));
        cases.put(
                ChainFinding.CONSUMED_BEFORE_PRODUCED,
                sound().add(batch("c", "1", 3)).add(step("early", 2, 3, List.of(portion("b", "1")), "c")));
        cases.put(
                ChainFinding.PRODUCED_OUTSIDE_STEP,
                sound().add(batch("c", "1", 5)).add(source("late", 4, "c")));
        cases.put(
                ChainFinding.FACILITY_MISMATCH,
                sound().add(batch("c", mass("1", "0"), OTHER_SITE, 4)).add(source("elsewhere", 4, "c")));
        Instant later = Instant.parse("2030-01-01T00:00:00Z");
        cases.put(
                ChainFinding.SITE_PERIODS_OVERLAP,
                sound().add(SITE.toBuilder().operated(later, null).build()));
        cases.put(
                ChainFinding.SITE_PERIOD_MISSING,
                SupplyChain.builder()
                        .add(OPERATOR)
                        .add(SITE.toBuilder().operated(later, null).build())
                        .add(batch("a", "10", 1))
                        .add(source("buy", 1, "a")));
        return cases;
    }

    @Test
    void aSiteHasOneOperatorAtEachTime() {
        Instant change = Instant.parse("2026-01-02T12:00:00Z");
        SupplyChain chain = SupplyChain.builder()
                .add(OPERATOR, new Party(BUYER, "Buyer", OPERATOR.country()))
                .add(SITE.toBuilder().operated(null, change).build())
                .add(Facility.builder(SITE.id(), BUYER)
                        .name("Sold site")
                        .activity(SITE.activity())
                        .location(SITE.location())
                        .address(SITE.address())
                        .operated(change, null)
                        .build())
                .build();

        assertThat(chain.facilities()).hasSize(2);
        assertThat(chain.facility(SITE.id()).operator()).isEqualTo(BUYER);
        assertThat(chain.facility(SITE.id(), change).operator()).isEqualTo(BUYER);
        assertThat(chain.facility(SITE.id(), change.minusNanos(1)).operator()).isEqualTo(OPERATOR.id());
    }

    @Test
    void everyFindingHasACase() {
        assertThat(cases()).containsOnlyKeys(ChainFinding.values());
    }

    @TestFactory
    Stream<DynamicTest> eachCaseProvokesItsFindingAndKeepsTheChainFromBeingBuilt() {
        return cases().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().id(), () -> {
                    List<Finding> findings = entry.getValue().inspect();
                    assertThat(findings.stream().map(Finding::code)).contains(entry.getKey());
                    assertThat(findings.stream().map(Finding::message)).noneMatch(message -> message.contains("{"));
                    assertThatIllegalArgumentException()
                            .isThrownBy(() -> entry.getValue().build())
                            .satisfies(fault -> assertThat(findings)
                                    .allSatisfy(finding -> assertThat(fault)
                                            .hasMessageContaining(finding.location() + ": " + finding.message())));
                }));
    }

    @Test
    void buildingReportsAllFaultsAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        draft().add(batch("a", "1", 1), batch("b", "1", 1)).build())
                .withMessage(
                        "urn:example:batch:a: no step states how batch urn:example:batch:a was made; urn:example:batch:b: no step states how batch urn:example:batch:b was made");
    }

    @Test
    void aSoundDraftHasNoFinding() {
        assertThat(sound().inspect()).isEmpty();
        assertThat(sound().build()).hasToString("chain of 2 batches, 2 steps, 0 transfers");
    }

    @Test
    void nothingIsAChainOfNothing() {
        assertThat(SupplyChain.builder().inspect()).isEmpty();
        assertThat(SupplyChain.builder().build().steps()).isEmpty();
    }

    @Test
    void sentencesNameBothSides() {
        assertThat(messages(cases().get(ChainFinding.CONSUMED_BEFORE_PRODUCED)))
                .containsExactly("batch urn:example:batch:b was made at 2026-01-03T12:00:00Z, but"
                        + " urn:example:step:early takes it at 2026-01-02T12:00:00Z");
        assertThat(messages(cases().get(ChainFinding.FACILITY_MISMATCH)))
                .containsExactly("batch urn:example:batch:c was made at urn:example:site:other-site, but step"
                        + " urn:example:step:elsewhere ran at urn:example:site:site");
        assertThat(messages(cases().get(ChainFinding.DUPLICATE_ID)))
                .containsExactly("urn:example:batch:a identifies 2 different things");
    }

    @Test
    void oneIdStandsForOneThingAcrossKinds() {
        ProcessStep step = source("buy", 1, "a");
        ProcessStep named = ProcessStep.builder(
                        new StepId(SmallChain.batchId("a").value()), step.kind())
                .name(step.name())
                .at(step.facility())
                .during(step.startedAt(), step.endedAt())
                .inputs(step.inputs())
                .outputs(step.outputs())
                .flows(step.flows())
                .build();
        assertThat(draft().add(batch("a", "1", 1)).add(named).inspect().stream().map(Finding::code))
                .containsExactly(ChainFinding.DUPLICATE_ID);
    }

    @Test
    void theSameStepTwiceIsADuplicateAndNothingElse() {
        assertThat(sound().add(step("blend", 2, 3, List.of(portion("a", "10")), "b")).inspect().stream()
                        .map(Finding::code))
                .containsExactly(ChainFinding.DUPLICATE_ID);
    }

    @Test
    void aCycleNamesNeitherWhatIsBeforeItNorWhatIsBehindIt() {
        SupplyChain.Builder draft = sound();
        draft.add(batch("c", "1", 3))
                .add(batch("d", "1", 3))
                .add(batch("e", "1", 3))
                .add(batch("f", "1", 3));
        draft.add(step("one", 3, 3, List.of(portion("b", "1"), portion("d", "1")), "c"));
        draft.add(step("two", 3, 3, List.of(portion("c", "1")), "d", "e"));
        draft.add(step("behind", 3, 3, List.of(portion("e", "1")), "f"));
        assertThat(messages(draft))
                .containsExactly(
                        "steps consume what is made from their own outputs: urn:example:step:one, urn:example:step:two");
    }

    @Test
    void transfersObeyTheSameRules() {
        Transfer early = transfer("t", SITE, OTHER_SITE, 2, portion("b", "1"));
        assertThat(sound().add(early).inspect().stream().map(Finding::code))
                .containsExactly(ChainFinding.CONSUMED_BEFORE_PRODUCED);
        Transfer unknown = transfer("t", SITE, SmallChain.site("nowhere"), 4, portion("z", "1"));
        assertThat(messages(sound().add(unknown)))
                .containsExactly("batch urn:example:batch:z is referred to but not described");
    }

    @Test
    void theSiteOfAReceiverNeedNotBeDescribedButThatOfTheSenderMust() {
        assertThat(messages(sound().add(transfer("t", SITE, SmallChain.site("customer"), 4, portion("b", "1")))))
                .isEmpty();
        assertThat(messages(sound().add(transfer("t", SmallChain.site("nowhere"), SITE, 4, portion("b", "1")))))
                .contains("facility urn:example:site:nowhere is referred to but not described");
    }

    @Test
    void operatorsAndSitesMustBeDescribed() {
        assertThat(messages(SupplyChain.builder().add(SITE)))
                .containsExactly("party did:web:operator.example is referred to but not described");
        assertThat(messages(SupplyChain.builder().add(batch("a", "1", 1)).add(source("buy", 1, "a"))))
                .containsExactly(
                        "facility urn:example:site:site is referred to but not described",
                        "facility urn:example:site:site is referred to but not described");
    }

    @Test
    void consumptionAtTheInstantOfProductionIsAllowed() {
        assertThat(draft().add(batch("a", "1", 1))
                        .add(batch("b", "1", 1))
                        .add(source("buy", 1, "a"))
                        .add(step("use", 1, 1, List.of(portion("a", "1")), "b"))
                        .inspect())
                .isEmpty();
    }

    @Test
    void refusesNull() {
        assertThatNullPointerException().isThrownBy(() -> draft().add((ProcessStep) null));
        assertThatNullPointerException().isThrownBy(() -> draft().add((Transfer) null));
    }

    private static List<String> messages(SupplyChain.Builder draft) {
        return draft.inspect().stream().map(Finding::message).toList();
    }
}
