package io.didymium.core.lca.format.common;

import io.didymium.core.lca.inventory.Direction;
import io.didymium.core.lca.inventory.FlowType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The direction of elementary flows, which formats state by the compartment alone. */
public final class FlowDirection {
    private FlowDirection() {}

    /**
     * The direction of a flow.
     *
     * @param compartment the path of its compartment, as the source spells it
     * @return input for resources and land use, output for emissions; null if it is no elementary flow, or the compartment does
     *     not say
     */
    public static @Nullable Direction of(FlowType type, String compartment) {
        String path = compartment.toLowerCase(Locale.ROOT);
        if (type != FlowType.ELEMENTARY) {
            return null;
        }
        if (path.contains("resource") || path.contains("land use")) {
            return Direction.INPUT;
        }
        return path.contains("emission") ? Direction.OUTPUT : null;
    }
}
