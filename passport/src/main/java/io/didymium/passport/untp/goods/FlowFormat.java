package io.didymium.passport.untp.goods;

import io.didymium.core.material.Assay;
import io.didymium.core.process.Flow;
import io.didymium.core.process.FlowKind;
import io.didymium.core.process.MassBasis;
import io.didymium.core.quantity.MeasuredMass;
import io.didymium.crypto.bytes.MalformedInputException;
import io.didymium.crypto.internal.json.JsonObject;
import io.didymium.crypto.internal.json.JsonObjectBuilder;
import io.didymium.passport.untp.value.AssayFormat;
import io.didymium.passport.untp.value.Fields;
import io.didymium.passport.untp.value.QuantityFormat;
import java.util.Optional;

/** The terms of our extension for what enters or leaves a step without a passport. */
public final class FlowFormat {
    /** The member of an event that holds the flows of a step. */
    public static final String MEMBER = "auxiliaryFlow";

    private FlowFormat() {}

    public static JsonObject write(Flow flow) {
        JsonObjectBuilder object =
                JsonObject.builder().put("flowKind", flow.kind().name()).put("flowName", flow.name());
        QuantityFormat.putMeasured(object, flow.mass());
        // Absent, a mass is estimated: the weaker of the two, so that nobody gains by leaving it out.
        if (flow.basis() == MassBasis.WEIGHED) {
            object.put("massBasis", flow.basis().name());
        }
        flow.assay().ifPresent(assay -> object.put("elementAssay", AssayFormat.write(assay)));
        return object.build();
    }

    public static Flow read(JsonObject object) throws MalformedInputException {
        FlowKind kind = Fields.constant(FlowKind.class, object, "flowKind");
        String name = object.requireString("flowName");
        MeasuredMass mass = QuantityFormat.readMeasured(object);
        MassBasis basis =
                object.has("massBasis") ? Fields.constant(MassBasis.class, object, "massBasis") : MassBasis.ESTIMATED;
        Optional<Assay> assay = Fields.optional(object, "elementAssay", AssayFormat::read);
        return Fields.built(object, () -> new Flow(kind, name, mass, basis, assay));
    }
}
