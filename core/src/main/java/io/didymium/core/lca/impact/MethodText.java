package io.didymium.core.lca.impact;

/**
 * The canonical text of an impact method, for digests: equal methods have equal texts, different ones different texts.
 *
 * <p>The first line states the format; then one line for each category and for each of its factors, values separated by tabs.
 * A backslash, tab or line break within a value is written as backslash and a letter; absent values are a hyphen, and a
 * text that begins with a hyphen has a backslash before it.
 */
public final class MethodText {
    private static final String FORM = "didymium-method-1";
    private static final String ABSENT = "-";

    private final StringBuilder text = new StringBuilder(4096);

    private MethodText() {}

    /** The canonical text of a method. */
    public static String of(ImpactMethod method) {
        MethodText canonical = new MethodText();
        canonical.line(FORM, method.id().value(), method.name(), method.source());
        for (ImpactCategory category : method.categories()) {
            canonical.line("category", category.id().value(), category.name(), category.unit());
            category.factors().forEach(canonical::factor);
            category.unknown().forEach(canonical::unknown);
        }
        return canonical.text.toString();
    }

    private void factor(ImpactFactor factor) {
        String value = factor.value().toPlainString();
        String region = factor.region().map(MethodText::escaped).orElse(ABSENT);
        String unit = factor.basis().map(basis -> escaped(basis.unit().value())).orElse(ABSENT);
        String property =
                factor.basis().map(basis -> escaped(basis.property().value())).orElse(ABSENT);
        if (factor.target() instanceof FactorTarget.OneFlow one) {
            String symbol = one.unit().map(MethodText::escaped).orElse(unit);
            raw(
                    one.unit().isPresent() ? "flow-in-unit" : "flow",
                    escaped(one.flow().value()),
                    value,
                    symbol,
                    property,
                    region);
        } else {
            FactorTarget.Substance substance = (FactorTarget.Substance) factor.target();
            raw(
                    "substance",
                    escaped(substance.name()),
                    substance.cas().map(MethodText::escaped).orElse(ABSENT),
                    substance.medium().name(),
                    escaped(substance.unit()),
                    value,
                    unit,
                    property,
                    region);
        }
    }

    /** What has a factor that is not known; a category without any has the text that it always had. */
    private void unknown(FactorTarget target) {
        if (target instanceof FactorTarget.OneFlow one) {
            line("unknown-flow", one.flow().value());
        } else {
            FactorTarget.Substance substance = (FactorTarget.Substance) target;
            line("unknown-substance", substance.name(), substance.medium().name());
        }
    }

    private void line(String first, String... values) {
        text.append(first);
        for (String value : values) {
            text.append('\t').append(escaped(value));
        }
        text.append('\n');
    }

    private void raw(String... values) {
        text.append(String.join("\t", values)).append('\n');
    }

    private static String escaped(String value) {
        String safe = value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
        return safe.startsWith(ABSENT) ? "\\" + safe : safe;
    }
}
