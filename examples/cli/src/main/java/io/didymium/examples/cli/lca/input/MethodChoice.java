package io.didymium.examples.cli.lca.input;

import io.didymium.core.lca.format.InventoryImport;
import io.didymium.core.lca.impact.FieldIndicators;
import io.didymium.core.lca.impact.ImpactCategory;
import io.didymium.core.lca.impact.ImpactMethod;
import io.didymium.core.lca.inventory.Inventory;
import io.didymium.core.lca.mapping.ListedFlow;
import io.didymium.core.lca.mapping.MethodMapping;
import io.didymium.examples.cli.shell.CommandFault;
import io.didymium.examples.cli.shell.Console;
import io.didymium.examples.cli.word.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** By which impact method, and in which of its categories. */
public final class MethodChoice {
    @Option(
            names = "--method",
            required = true,
            paramLabel = "METHOD",
            description =
                    "A package or table of factors, or a method of the library itself: gwp100-ar6, rare-earths-drawn,"
                            + " radioactivity-drawn.")
    private String method = "";

    @Option(names = "--method-name", paramLabel = "NAME", description = "Which method, if the package holds several.")
    private @Nullable String name;

    @Option(names = "--category", paramLabel = "NAME", description = "Only this category; may be given several times.")
    private List<String> categories = List.of();

    @Mixin
    private MappingChoice mapping = new MappingChoice();

    /** What was read before: variants of an inventory have one method. */
    private @Nullable ImpactMethod chosen;

    /** The flows that the file of the method describes. */
    private List<ListedFlow> flowList = List.of();

    /** The method with the categories that are asked for, its flows mapped to those of an inventory if that is asked for. */
    public ImpactMethod choose(Console console, Inventory inventory) throws Exception {
        return mapping.isMade() ? mapping(console, inventory).method() : withCategories(one(console));
    }

    /** The method as it is in its file, with all categories, so that others find its digest. */
    public ImpactMethod whole(Console console) throws Exception {
        if (mapping.isMade() || !categories.isEmpty()) {
            throw CommandFault.usage(
                    "the method is taken as it is in its file, because others look it up by its digest: no --map and"
                            + " no --category here");
        }
        return one(console);
    }

    /** The method with the categories that are asked for, mapped to the flows of an inventory. */
    public MethodMapping mapping(Console console, Inventory inventory) throws Exception {
        ImpactMethod chosen = withCategories(one(console));
        return console.working("mapping flows", () -> mapping.of(inventory, chosen, flowList));
    }

    private ImpactMethod withCategories(ImpactMethod whole) throws CommandFault {
        if (categories.isEmpty()) {
            return whole;
        }
        List<ImpactCategory> chosen = new ArrayList<>();
        for (String category : categories) {
            chosen.add(category(whole, category));
        }
        return new ImpactMethod(whole.id(), whole.name(), whole.source(), chosen);
    }

    private ImpactMethod one(Console console) throws Exception {
        ImpactMethod read = chosen == null ? read(console) : chosen;
        chosen = read;
        return read;
    }

    private ImpactMethod read(Console console) throws Exception {
        List<ImpactMethod> own = List.of(
                FieldIndicators.globalWarming(),
                FieldIndicators.rareEarthsDrawn(),
                FieldIndicators.radioactivityDrawn());
        for (ImpactMethod each : own) {
            if (each.id().value().equals(method)) {
                return each;
            }
        }
        Path file = Path.of(method);
        if (!Files.exists(file)) {
            List<String> ids = own.stream().map(each -> each.id().value()).toList();
            throw CommandFault.unreadable("there is no method " + method + ": neither a file nor one of "
                    + String.join(", ", ids)
                    + Nearest.to(method, ids)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse(""));
        }
        InventoryImport content = ReadPackage.read(file, console).content();
        flowList = content.flowList();
        List<ImpactMethod> methods = content.methods();
        List<String> names = methods.stream().map(ImpactMethod::name).toList();
        if (methods.isEmpty()) {
            throw CommandFault.unreadable("there is no impact method in " + file);
        }
        if (name == null && methods.size() == 1) {
            return methods.get(0);
        }
        if (name == null) {
            throw CommandFault.usage(
                    "say with --method-name which of the methods in " + file + ": " + String.join(", ", names));
        }
        String wanted = name;
        List<ImpactMethod> found = methods.stream()
                .filter(each -> each.name().equals(wanted) || each.id().value().equals(wanted))
                .distinct()
                .toList();
        return only(found, each -> each.id().value(), "method '" + wanted + "' in " + file, wanted, names);
    }

    private static ImpactCategory category(ImpactMethod whole, String wanted) throws CommandFault {
        List<String> names =
                whole.categories().stream().map(each -> each.name().strip()).toList();
        List<ImpactCategory> found = whole.categories().stream()
                .filter(each -> each.name().strip().equalsIgnoreCase(wanted)
                        || each.id().value().equals(wanted))
                .toList();
        return only(
                found,
                each -> each.id().value() + " in " + each.unit(),
                "category '" + wanted + "' in " + whole.name(),
                wanted,
                names);
    }

    /** The only one that was found: none is chosen silently. */
    private static <T> T only(List<T> found, Function<T, String> detail, String what, String wanted, List<String> names)
            throws CommandFault {
        if (found.size() > 1) {
            throw CommandFault.usage("there are several of " + what + "; give the identifier of one: "
                    + String.join(", ", found.stream().map(detail).toList()));
        }
        if (found.isEmpty()) {
            throw CommandFault.usage("there is no " + what
                    + Nearest.to(wanted, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("; there are: " + String.join(", ", names)));
        }
        return found.get(0);
    }
}
