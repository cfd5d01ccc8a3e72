package io.didymium.examples.cli.lca.result;

import io.didymium.core.lca.system.ProductSystem;
import io.didymium.examples.cli.lca.input.ProductChoice;
import io.didymium.examples.cli.text.Figures;

/** How results that are not known are shown. */
public final class Unknown {
    private Unknown() {}

    /** Whether inputs are cut off, which a number is then without. */
    public static String cutOffs(ProductSystem system, ProductChoice product) {
        return system.hasCutOffs(product.productFlow()) ? "some" : "none";
    }

    /** The number, or why there is none. */
    public static String text(double value, int digits, boolean characterised) {
        return Double.isFinite(value) ? Figures.significant(value, digits) : state(value, characterised);
    }

    /** The state of a result, in a column of its own where the numbers have theirs. */
    public static String state(double value, boolean characterised) {
        if (!characterised) {
            return "not characterised";
        }
        return Double.isFinite(value) ? "known" : "not known";
    }
}
