package io.didymium.core.commodity.table;

import static io.didymium.core.material.MaterialForm.ALLOY;
import static io.didymium.core.material.MaterialForm.CARBONATE;
import static io.didymium.core.material.MaterialForm.CHLORIDE;
import static io.didymium.core.material.MaterialForm.COMPONENT;
import static io.didymium.core.material.MaterialForm.CO_PRODUCT;
import static io.didymium.core.material.MaterialForm.END_OF_LIFE_PRODUCT;
import static io.didymium.core.material.MaterialForm.FLUORIDE;
import static io.didymium.core.material.MaterialForm.HYDRIDE;
import static io.didymium.core.material.MaterialForm.HYDROXIDE;
import static io.didymium.core.material.MaterialForm.LIQUOR;
import static io.didymium.core.material.MaterialForm.MAGNET;
import static io.didymium.core.material.MaterialForm.METAL;
import static io.didymium.core.material.MaterialForm.MINERAL_CONCENTRATE;
import static io.didymium.core.material.MaterialForm.NITRATE;
import static io.didymium.core.material.MaterialForm.ORE;
import static io.didymium.core.material.MaterialForm.OXALATE;
import static io.didymium.core.material.MaterialForm.OXIDE;
import static io.didymium.core.material.MaterialForm.PHOSPHATE_ROCK;
import static io.didymium.core.material.MaterialForm.POWDER;
import static io.didymium.core.material.MaterialForm.PRODUCT;
import static io.didymium.core.material.MaterialForm.RESIDUE;
import static io.didymium.core.material.MaterialForm.SCRAP;
import static io.didymium.core.material.MaterialForm.SINTERED_BLOCK;
import static io.didymium.core.material.MaterialForm.SLAG;
import static io.didymium.core.material.MaterialForm.SWARF;
import static io.didymium.core.material.MaterialForm.TAILINGS;

import io.didymium.core.batch.Batch;
import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.finding.Finding;
import io.didymium.core.finding.FindingCode;
import io.didymium.core.finding.Location;
import io.didymium.core.material.MaterialForm;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of lists of codes that goods of the rare-earth chain have, and the judgement whether a batch is of its codes by form, content
 * and declared radioactivity. An entry holds for all codes that begin with it; of several the longest counts. What a list divides further
 * is not judged.
 *
 * <p>Sources: Harmonised System 2022 with its explanatory note to 28.46, Combined Nomenclature since 2022 (8505 11 10), Decision
 * 2000/532/EC, Basel Convention since 2025 (A1181, Y49), UN Model Regulations, chapter 3.2.
 */
public final class CodeTable {
    private static final Set<MaterialForm> COMPOUNDS =
            EnumSet.of(CARBONATE, OXALATE, HYDROXIDE, CHLORIDE, NITRATE, FLUORIDE, OXIDE, LIQUOR);
    private static final Set<MaterialForm> DISCARDED = EnumSet.of(END_OF_LIFE_PRODUCT, COMPONENT, SCRAP, MAGNET);

    private static final List<Entry> ENTRIES = List.of(
            customs("253090", "other minerals", ORE, MINERAL_CONCENTRATE),
            customs("2510", "natural phosphates", PHOSPHATE_ROCK),
            customs("261220", "thorium ores and concentrates", ORE, MINERAL_CONCENTRATE),
            customs("2620", "slag, ash and residues with metals", SLAG, RESIDUE),
            new Entry(
                    CodeScheme.CUSTOMS,
                    "280530",
                    "rare-earth metals, also alloyed with each other",
                    EnumSet.of(METAL, ALLOY, POWDER),
                    GoodsCondition.MAINLY_RARE_EARTHS),
            new Entry(CodeScheme.CUSTOMS, "284610", "cerium compounds", COMPOUNDS, GoodsCondition.MAINLY_CERIUM),
            new Entry(
                    CodeScheme.CUSTOMS,
                    "284690",
                    "compounds of rare earths other than cerium alone",
                    COMPOUNDS,
                    GoodsCondition.NOT_CERIUM_ALONE),
            customs("3102", "nitrogenous fertilisers", CO_PRODUCT),
            customs("3103", "phosphatic fertilisers", CO_PRODUCT),
            customs("3105", "fertilisers of several elements", CO_PRODUCT),
            customs("7204", "ferrous waste and scrap", SCRAP, SWARF),
            new Entry(CodeScheme.CUSTOMS, "720299", "ferro-alloys", EnumSet.of(ALLOY, POWDER), GoodsCondition.OF_IRON),
            customs("8501", "electric motors and generators", PRODUCT),
            customs("8503", "parts of electric motors and generators", COMPONENT),
            customs("850511", "permanent magnets of metal", MAGNET, SINTERED_BLOCK),
            new Entry(
                    CodeScheme.CUSTOMS,
                    "85051110",
                    "permanent magnets of metal with neodymium, praseodymium, dysprosium or samarium",
                    EnumSet.of(MAGNET, SINTERED_BLOCK),
                    GoodsCondition.OF_MAGNET_METALS),
            new Entry(
                    CodeScheme.CUSTOMS,
                    "85051190",
                    "permanent magnets of metal without neodymium, praseodymium, dysprosium and samarium",
                    EnumSet.of(MAGNET, SINTERED_BLOCK),
                    GoodsCondition.WITHOUT_MAGNET_METALS),
            customs("850519", "permanent magnets of other material", MAGNET),
            customs("8549", "electrical and electronic waste", END_OF_LIFE_PRODUCT, COMPONENT, SCRAP),
            waste("0103", "waste of the processing of metal ores", TAILINGS, RESIDUE, SLAG, LIQUOR),
            waste("0603", "waste of salts and metal oxides", RESIDUE, LIQUOR, SLAG),
            waste("1008", "waste of non-ferrous thermal metallurgy", SLAG, RESIDUE, SCRAP),
            waste("1201", "waste of the shaping of metals", SWARF, SCRAP, RESIDUE),
            new Entry(
                    CodeScheme.EUROPEAN_WASTE,
                    "1601",
                    "end-of-life vehicles and parts",
                    DISCARDED,
                    GoodsCondition.NONE),
            new Entry(
                    CodeScheme.EUROPEAN_WASTE,
                    "1602",
                    "electrical equipment that was discarded",
                    DISCARDED,
                    GoodsCondition.NONE),
            waste("1912", "waste of the mechanical treatment of waste", SCRAP, SWARF, RESIDUE, MAGNET),
            waste("2001", "separately collected municipal waste", END_OF_LIFE_PRODUCT),
            new Entry(CodeScheme.BASEL_WASTE, "A1181", "electronic waste", DISCARDED, GoodsCondition.NONE),
            new Entry(CodeScheme.BASEL_WASTE, "Y49", "electronic waste", DISCARDED, GoodsCondition.NONE),
            transport("UN1383", "pyrophoric metals and alloys", METAL, ALLOY, POWDER, HYDRIDE, SWARF, SCRAP),
            transport("UN3089", "metal powders that burn", POWDER, HYDRIDE, SWARF),
            transport("UN2807", "magnetized material", MAGNET, COMPONENT, PRODUCT, END_OF_LIFE_PRODUCT),
            radioactive("UN2912"),
            radioactive("UN3321"),
            radioactive("UN3322"));

    /** The codes that begin with a text, what they are of, and what goods must be. */
    private record Entry(
            CodeScheme scheme, String prefix, String goods, Set<MaterialForm> forms, GoodsCondition condition) {
        boolean covers(CommodityCode code) {
            return code.scheme() == scheme && code.code().startsWith(prefix);
        }
    }

    private CodeTable() {}

    /** What is wrong with the codes of a batch, in their order. */
    public static List<Finding> findings(Batch batch) {
        return batch.codes().stream()
                .flatMap(code -> judge(batch, code).stream())
                .toList();
    }

    private static Optional<Finding> judge(Batch batch, CommodityCode code) {
        Optional<Entry> found = ENTRIES.stream()
                .filter(entry -> entry.covers(code))
                .max(Comparator.comparing(entry -> entry.prefix().length()));
        if (found.isEmpty()) {
            return Optional.of(finding(CodeFinding.CODE_UNKNOWN, batch, code, ""));
        }
        Entry entry = found.get();
        if (!entry.forms().contains(batch.form())) {
            return Optional.of(finding(CodeFinding.CODE_OF_OTHER_GOODS, batch, code, entry.goods()));
        }
        Optional<Boolean> holds = entry.condition().holds(batch);
        return holds.isPresent() && holds.get()
                ? Optional.empty()
                : Optional.of(finding(
                        holds.isPresent() ? CodeFinding.CODE_OF_OTHER_GOODS : CodeFinding.CODE_UNSHOWN,
                        batch,
                        code,
                        entry.goods()));
    }

    private static Finding finding(FindingCode kind, Batch batch, CommodityCode code, String goods) {
        String contents = batch.composition()
                .map(known -> known.fractions().keySet().stream()
                        .map(element -> element.symbol())
                        .reduce((one, other) -> one + ", " + other)
                        .map(all -> " of " + all)
                        .orElse(""))
                .orElse("");
        return Finding.of(
                kind,
                Location.of(batch.id().value()),
                Map.of(
                        "batch",
                        batch.id().value(),
                        "code",
                        code.toString(),
                        "goods",
                        goods,
                        "found",
                        batch.form().label() + contents));
    }

    private static Entry customs(String prefix, String goods, MaterialForm first, MaterialForm... more) {
        return new Entry(CodeScheme.CUSTOMS, prefix, goods, EnumSet.of(first, more), GoodsCondition.NONE);
    }

    private static Entry waste(String prefix, String goods, MaterialForm first, MaterialForm... more) {
        return new Entry(CodeScheme.EUROPEAN_WASTE, prefix, goods, EnumSet.of(first, more), GoodsCondition.NONE);
    }

    private static Entry transport(String number, String goods, MaterialForm first, MaterialForm... more) {
        return new Entry(CodeScheme.UN_NUMBER, number, goods, EnumSet.of(first, more), GoodsCondition.NONE);
    }

    private static Entry radioactive(String number) {
        return new Entry(
                CodeScheme.UN_NUMBER,
                number,
                "radioactive material of low specific activity",
                EnumSet.allOf(MaterialForm.class),
                GoodsCondition.RADIOACTIVE);
    }
}
