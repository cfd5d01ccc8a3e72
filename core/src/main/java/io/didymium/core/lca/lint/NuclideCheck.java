package io.didymium.core.lca.lint;

import io.didymium.core.finding.Finding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Radionuclides occur in ore, and their activity is at least that of the rare earths in the same process. */
final class NuclideCheck implements InventoryLint.Check {
    private static final Pattern NUCLIDE = Pattern.compile("[a-z]+-\\d{2,3}m?");
    private static final Pattern NATURAL = Pattern.compile(
            "(actinium|bismuth|lead|polonium|potassium|protactinium|radium|radon|thallium|thorium|uranium)-\\d{2,3}");
    private static final Pattern LONG_LIVED = Pattern.compile("thorium-232|uranium-23[48]");
    /** About the activity of 30 g thorium per tonne of rare-earth oxides; ores have ten to a thousand times more. */
    private static final BigDecimal LEAST_PER_KILOGRAM = new BigDecimal("0.1");

    @Override
    public void inspect(ProcessView process, List<Finding> findings) {
        BigDecimal rareEarths = BigDecimal.ZERO;
        for (ProcessView.Item item : process.items()) {
            if (!item.isInput() && !item.isResource()) {
                rareEarths = rareEarths.add(
                        item.mass().multiply(RareEarthContent.of(item.name()).orElse(BigDecimal.ZERO)));
            }
        }
        for (ProcessView.Item item : process.items()) {
            if (item.kilobecquerels().isEmpty() || !NUCLIDE.matcher(item.name()).matches()) {
                continue;
            }
            BigDecimal activity = item.kilobecquerels().get();
            if (!NATURAL.matcher(item.name()).matches()) {
                findings.add(process.finding(
                        LintFinding.NUCLIDE_ARTIFICIAL,
                        item.exchange(),
                        Map.of("flow", item.flow().name())));
            } else if (LONG_LIVED.matcher(item.name()).matches()
                    && activity.compareTo(rareEarths.multiply(LEAST_PER_KILOGRAM)) < 0) {
                findings.add(process.finding(
                        LintFinding.ACTIVITY_TOO_LOW,
                        item.exchange(),
                        Map.of(
                                "activity", ProcessView.rounded(activity),
                                "flow", item.flow().name(),
                                "mass", ProcessView.rounded(rareEarths))));
            }
        }
    }
}
