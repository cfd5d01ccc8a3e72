package io.didymium.passport.untp.goods;

import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.id.Concept;
import io.didymium.core.material.MaterialForm;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.ConceptFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The wire form of what goods are: the classifications of {@code productCategory}, by form of material, and by codes of law. */
public final class CategoryFormat {
    private static final Map<CodeScheme, Concept> SCHEMES = new EnumMap<>(Map.of(
            CodeScheme.CUSTOMS,
                    new Concept(Terms.REE + "CustomsCode", "Harmonised System, Combined Nomenclature, TARIC"),
            CodeScheme.EUROPEAN_WASTE, new Concept(Terms.REE + "EuropeanWasteCode", "European List of Waste"),
            CodeScheme.BASEL_WASTE, new Concept(Terms.REE + "BaselWasteCode", "Annexes of the Basel Convention"),
            CodeScheme.UN_NUMBER, new Concept(Terms.REE + "UnNumber", "UN numbers of dangerous goods")));
    private static final String MEMBER = "productCategory";

    /** What goods are. */
    public record Categories(MaterialForm form, SortedSet<CommodityCode> codes) {}

    private CategoryFormat() {}

    public static JsonArray write(MaterialForm form, Collection<CommodityCode> codes) {
        List<JsonObject> categories = new ArrayList<>();
        categories.add(ConceptFormat.classification(Terms.MATERIAL_FORMS, form.name(), form.label()));
        for (Map.Entry<CodeScheme, Concept> scheme : SCHEMES.entrySet()) {
            codes.stream()
                    .filter(code -> code.scheme() == scheme.getKey())
                    .forEach(code -> categories.add(
                            ConceptFormat.classification(scheme.getValue(), code.code(), code.toString())));
        }
        return JsonArray.of(categories);
    }

    /** The categories of a product: its form of material, and each list of codes at most once. Those of other schemes are not read. */
    public static Categories read(JsonObject product) throws MalformedInputException {
        Optional<MaterialForm> form = Optional.empty();
        SortedSet<CommodityCode> codes = new TreeSet<>();
        for (JsonObject category : Fields.list(product, MEMBER, element -> element)) {
            String scheme = category.requireString("schemeId");
            if (scheme.equals(Terms.MATERIAL_FORMS.iri())) {
                if (form.isPresent()) {
                    throw product.malformed(MEMBER, "names two forms of material");
                }
                form = Optional.of(ConceptFormat.constant(MaterialForm.class, Terms.MATERIAL_FORMS, category));
            } else {
                for (Map.Entry<CodeScheme, Concept> known : SCHEMES.entrySet()) {
                    if (scheme.equals(known.getValue().iri())) {
                        String code = category.requireString("code");
                        codes.add(Fields.built(category, "code", () -> new CommodityCode(known.getKey(), code)));
                    }
                }
            }
        }
        if (form.isEmpty()) {
            throw product.malformed(MEMBER, "names no form of material of " + Terms.MATERIAL_FORMS.iri());
        }
        return new Categories(form.get(), codes);
    }
}
