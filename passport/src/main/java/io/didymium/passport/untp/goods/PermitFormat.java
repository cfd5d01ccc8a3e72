package io.didymium.passport.untp.goods;

import io.didymium.core.commodity.CodeScheme;
import io.didymium.core.commodity.CommodityCode;
import io.didymium.core.conformity.PermitTerms;
import io.didymium.core.material.MaterialForm;
import io.didymium.core.quantity.Mass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonArray;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The terms of our extension for what may be moved under a permit. */
public final class PermitFormat {
    public static final String MEMBER = "permitTerms";

    private PermitFormat() {}

    public static JsonObject write(PermitTerms terms) {
        return JsonObject.builder()
                .put("permitNumber", terms.number())
                .put("permittedMass", QuantityFormat.text(terms.quantity()))
                .put(
                        "permittedForm",
                        JsonArray.ofStrings(
                                terms.forms().stream().map(MaterialForm::name).toList()))
                .put(
                        "permittedCode",
                        Fields.array(
                                terms.codes().stream().toList(),
                                code -> JsonObject.builder()
                                        .put("codeScheme", code.scheme().name())
                                        .put("goodsCode", code.code())
                                        .build()))
                .build();
    }

    /** The terms that an attestation states, if it is a permit. */
    public static Optional<PermitTerms> read(JsonObject attestation) throws MalformedInputException {
        return Fields.optional(attestation, MEMBER, PermitFormat::readTerms);
    }

    private static PermitTerms readTerms(JsonObject terms) throws MalformedInputException {
        String number = terms.requireString("permitNumber");
        Mass quantity = QuantityFormat.readMass(terms, "permittedMass");
        Set<MaterialForm> forms = EnumSet.noneOf(MaterialForm.class);
        for (String form : terms.requireArray("permittedForm").strings()) {
            if (!forms.add(Fields.built(terms, "permittedForm", () -> MaterialForm.valueOf(form)))) {
                throw terms.malformed("permittedForm", "names " + form + " twice");
            }
        }
        SortedSet<CommodityCode> codes = new TreeSet<>();
        for (JsonObject entry : Fields.list(terms, "permittedCode", element -> element)) {
            CodeScheme scheme = Fields.constant(CodeScheme.class, entry, "codeScheme");
            String code = entry.requireString("goodsCode");
            codes.add(Fields.built(entry, "goodsCode", () -> new CommodityCode(scheme, code)));
        }
        return Fields.built(terms, () -> new PermitTerms(number, quantity, forms, codes));
    }
}
