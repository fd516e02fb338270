package org.hecha.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.hecha.sweep.ReportNames;

/**
 * Which files of a folder are due: Spark passes in silence over empty files and names that begin with an underscore, and so
 * must be told of them, and be held to the number of the rest.
 *
 * @param root the folder as Spark names it
 * @param given the folder as its user named it, without a slash at its end
 * @param loose how many reports are in no archive
 * @param unseen paths of those reports and archives that Spark does not see
 */
record RollCall(String root, String given, long loose, List<String> unseen) {

    static RollCall of(String folder, Configuration configuration) {
        try {
            Path path = new Path(folder);
            FileSystem files = path.getFileSystem(configuration);
            Path root = files.makeQualified(path);
            if (!files.getFileStatus(root).isDirectory()) {
                throw new JobException(folder + " is no folder");
            }
            long loose = 0;
            long count = 0;
            List<String> unseen = new ArrayList<>();
            RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
            while (all.hasNext()) {
                LocatedFileStatus status = all.next();
                String file = status.getPath().toString();
                String name = file.substring(root.toString().length() + 1);
                if (!isDue(name)) {
                    continue;
                }
                count++;
                loose += ReportNames.isReport(name) ? 1 : 0;
                if (status.getLen() == 0 || isUnseen(name)) {
                    unseen.add(file);
                }
            }
            if (count == 0) {
                throw new JobException("no reports in " + folder);
            }
            return new RollCall(root.toString(), folder.replaceAll("/+$", ""), loose, unseen);
        } catch (IOException unreachable) {
            throw new JobException("cannot list " + folder + ": " + unreachable.getMessage(), unreachable);
        }
    }

    /** Whether an audit of the folder would read a file. */
    static boolean isDue(String name) {
        for (String step : name.split("/", -1)) {
            if (ReportNames.isHidden(step)) {
                return false;
            }
        }
        return ReportNames.isReport(name) || ReportNames.isArchive(name);
    }

    private static boolean isUnseen(String name) {
        for (String step : name.split("/", -1)) {
            if (step.startsWith("_") || step.endsWith("._COPYING_")) {
                return true;
            }
        }
        return false;
    }

    /** How findings name a file. */
    static String source(String path, String root, String given) {
        return given + path.substring(root.length());
    }
}
