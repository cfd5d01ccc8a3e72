package io.didymium.core.responsibility.hazard;

import static io.didymium.core.material.MaterialForm.*;
import static io.didymium.core.process.ProcessKind.*;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.didymium.core.batch.Batch;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.process.ProcessKind;
import io.didymium.core.process.ProcessStep;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Which form of material and which kind of process asks for which data on hazards. The sources are general knowledge, their texts were not
 * read for this table; that a datum is asked for here is no legal advice.
 */
public enum HazardRule {
    /** Materials in which thorium and uranium of the ore may still be. */
    ORE_TO_LIQUOR(
            HazardDatum.NORM,
            "Directive 2013/59/Euratom, Annexes VI and VII",
            Set.of(ORE, PHOSPHATE_ROCK, MINERAL_CONCENTRATE, LIQUOR, CARBONATE, HYDROXIDE, CHLORIDE, NITRATE, TAILINGS),
            Set.of()),
    /** What remains where rock, concentrate or liquor is treated. */
    REMAINS(
            HazardDatum.NORM,
            "Directive 2013/59/Euratom, Annexes VI and VII",
            Set.of(RESIDUE, SLAG),
            Set.of(EXTRACTION, BENEFICIATION, LEACHING, DIGESTION, CRACKING, SEPARATION)),
    /** Fine metal and hydride. */
    FINE_METAL(
            HazardDatum.SELF_IGNITION,
            "Regulation (EC) No 1272/2008, Annex I, 2.10 and 2.11",
            Set.of(HYDRIDE, POWDER, SWARF),
            Set.of()),
    /** Substances and mixtures; magnets and what has them in it are articles. */
    SUBSTANCES_AND_MIXTURES(
            HazardDatum.HAZARD_CODES,
            "Regulation (EC) No 1272/2008, Article 4",
            Set.of(
                    MINERAL_CONCENTRATE,
                    LIQUOR,
                    CARBONATE,
                    OXALATE,
                    HYDROXIDE,
                    CHLORIDE,
                    NITRATE,
                    FLUORIDE,
                    OXIDE,
                    METAL,
                    ALLOY,
                    HYDRIDE,
                    POWDER,
                    SWARF),
            Set.of()),
    /** Goods that may be dangerous on roads; magnets for their field in aircraft. */
    TRANSPORTED(
            HazardDatum.TRANSPORT,
            "UN Model Regulations, part 2; ADR, part 2",
            Set.of(MINERAL_CONCENTRATE, LIQUOR, NITRATE, FLUORIDE, HYDRIDE, POWDER, SWARF, MAGNET),
            Set.of()),
    /** Steps with acids, solvents, molten salts or hydrogen. */
    CHEMICAL_STEPS(
            HazardDatum.SUBSTANCES,
            "Directive 98/24/EC, Article 4",
            Set.of(),
            Set.of(
                    LEACHING,
                    DIGESTION,
                    CRACKING,
                    SEPARATION,
                    ELECTROLYSIS,
                    METALLOTHERMIC_REDUCTION,
                    MILLING,
                    COATING,
                    HYDROGEN_PROCESSING,
                    CHEMICAL_RECYCLING));

    private final HazardDatum datum;
    private final String source;
    private final ImmutableSet<MaterialForm> forms;
    private final ImmutableSet<ProcessKind> kinds;

    HazardRule(HazardDatum datum, String source, Set<MaterialForm> forms, Set<ProcessKind> kinds) {
        this.datum = datum;
        this.source = source;
        this.forms = Sets.immutableEnumSet(forms);
        this.kinds = Sets.immutableEnumSet(kinds);
    }

    /** What is asked for. */
    public HazardDatum datum() {
        return datum;
    }

    /** The law or regulation that the rule follows. */
    public String source() {
        return source;
    }

    /** Whether it asks for data on every batch of a form. */
    boolean asksOf(MaterialForm form) {
        return forms.contains(form) && kinds.isEmpty();
    }

    /** The rules that ask for data on a batch, in the order of rules. */
    public static List<HazardRule> of(Batch batch, ProcessStep producer) {
        return Arrays.stream(values())
                .filter(rule -> rule.forms.contains(batch.form())
                        && (rule.kinds.isEmpty() || rule.kinds.contains(producer.kind())))
                .toList();
    }

    /** The rules that ask for data on a step, in the order of rules. */
    public static List<HazardRule> of(ProcessStep step) {
        return Arrays.stream(values())
                .filter(rule -> rule.forms.isEmpty() && rule.kinds.contains(step.kind()))
                .toList();
    }
}
