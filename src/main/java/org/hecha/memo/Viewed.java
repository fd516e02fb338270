package org.hecha.memo;

import java.util.List;
import org.hecha.document.Document;
import org.hecha.document.PagePictures;
import org.hecha.document.PageRange;
import org.hecha.report.ReportFacts;
import org.hecha.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of a file, to be looked at.
 *
 * @param source the file's name as the user gave it
 * @param document what was read; null if there was nothing to read
 * @param facts what it means; null with {@code document}
 * @param findings what is wrong with it; null if that was not asked
 * @param pictures what its pages look like, those asked for
 * @param pages which were asked for
 * @param remark what the reader of the view must know, in Chinese; empty if nothing
 */
public record Viewed(
        String source,
        @Nullable Document document,
        @Nullable ReportFacts facts,
        @Nullable List<Finding> findings,
        PagePictures pictures,
        PageRange pages,
        String remark) {}
