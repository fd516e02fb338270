package org.hecha.memo;

import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import java.util.Locale;
import java.util.TimeZone;

/** How all templates are read: they see records and nothing else of Java, and no file outside their folder. */
public final class TemplateSettings {

    private TemplateSettings() {}

    /**
     * Settings of the caller's own.
     *
     * @throws MemoException if the folder is missing or cannot be opened
     */
    public static Configuration of(TemplateFolder folder) throws MemoException {
        Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
        configuration.setTemplateLoader(folder.loader());
        configuration.setDefaultEncoding("UTF-8");
        DefaultObjectWrapperBuilder wrapper = new DefaultObjectWrapperBuilder(Configuration.VERSION_2_3_35);
        wrapper.setMemberAccessPolicy(new RecordsOnly());
        configuration.setObjectWrapper(wrapper.build());
        configuration.setLocale(Locale.SIMPLIFIED_CHINESE);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setLocalizedLookup(false);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setFallbackOnNullLoopVariable(false);
        return configuration;
    }
}
