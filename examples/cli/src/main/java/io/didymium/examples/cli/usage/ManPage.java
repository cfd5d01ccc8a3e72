package io.didymium.examples.cli.usage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page of a program with commands, in the macros of man(7), from what {@code --help} says. */
final class ManPage {
    private final StringBuilder text = new StringBuilder();

    private ManPage() {}

    /** The page of a program. */
    static String of(CommandSpec program) {
        ManPage page = new ManPage();
        String version = program.version()[0].replaceFirst(".* ", "");
        page.line(".TH " + program.name().toUpperCase(Locale.ROOT) + " 1 \"\" \"" + program.name() + " " + version
                + "\"");
        page.section("NAME");
        page.say(program.name() + " - " + description(program));
        page.section("SYNOPSIS");
        page.line(".B " + program.name());
        page.line("COMMAND [ARGUMENTS]");
        page.section("DESCRIPTION");
        page.say(description(program));
        page.line(".PP");
        page.footer(program);
        page.section("COMMANDS");
        page.commands(program);
        return page.text.toString();
    }

    private void commands(CommandSpec group) {
        Map<String, CommandSpec> ordered = new TreeMap<>();
        group.subcommands().forEach((name, line) -> ordered.put(name, line.getCommandSpec()));
        for (CommandSpec command : ordered.values()) {
            if (command.subcommands().isEmpty()) {
                command(command);
            } else {
                commands(command);
            }
        }
    }

    private void command(CommandSpec command) {
        String name = command.qualifiedName();
        line(".SS \"" + escaped(name) + "\"");
        say(new Help(command, Help.defaultColorScheme(Ansi.OFF))
                .synopsis(0)
                .strip()
                .replaceAll("\\s+", " "));
        line(".PP");
        say(description(command));
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            argument(parameter.paramLabel(), parameter);
        }
        for (OptionSpec option : command.options()) {
            if (!option.hidden() && !option.usageHelp() && !option.versionHelp()) {
                String label = option.arity().max() == 0 ? "" : "=" + option.paramLabel();
                argument(String.join(", ", option.names()) + label, option);
            }
        }
        footer(command);
    }

    private void argument(String label, ArgSpec argument) {
        line(".TP");
        line(".B " + escaped(label));
        say(String.join(" ", argument.description()));
    }

    private void footer(CommandSpec command) {
        for (String paragraph : command.usageMessage().footer()) {
            if (!paragraph.isBlank()) {
                line(".PP");
                say(paragraph);
            }
        }
    }

    private static String description(CommandSpec command) {
        return String.join(" ", List.of(command.usageMessage().description()));
    }

    private void section(String title) {
        line(".SH " + title);
    }

    /** Text, in which a point or apostrophe at the beginning would be a request. */
    private void say(String plain) {
        String safe = escaped(plain);
        line(safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escaped(String plain) {
        return plain.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
    }
}
