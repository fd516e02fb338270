package org.hecha.web;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.hecha.audit.ToolVersions;
import org.hecha.document.Documents;
import org.hecha.form.Forms;
import org.hecha.form.RuleFolder;
import org.hecha.memo.TemplateFolder;
import org.hecha.rule.RuleBook;
import org.hecha.sweep.Roots;

/**
 * What a desk is opened with.
 *
 * @param host address to listen on: {@code 127.0.0.1} for this machine alone
 * @param users whether people sign in; if not, only this machine is listened to
 * @param address that people open, where it is another than host and port: {@code https://hecha.example}; empty else
 * @param port 0 for any that is free
 * @param documents reads what is dropped; the caller closes it
 * @param rules folder of the rule book
 * @param templates folder of pages and memos
 * @param versions what memos say that they were made with
 * @param store address of the store of sweeps
 * @param roots folders of this machine that may be swept
 * @param schedules whether planned sweeps are run here when they are due
 * @param sweeping sweeps as somebody would who typed it
 * @param log is told what its operator should know
 * @param faults is told of what is a fault of the program
 */
public record Serving(
        String host,
        boolean users,
        String address,
        int port,
        Documents documents,
        RuleFolder rules,
        TemplateFolder templates,
        BiFunction<Forms, RuleBook, ToolVersions> versions,
        String store,
        Roots roots,
        boolean schedules,
        Sweeping sweeping,
        Consumer<String> log,
        Consumer<Throwable> faults) {}
