import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes the signature files out of copies of third-party jars.
 *
 * <p>The JVM leaves classes of signed jars out of a class data archive, and checks every one of their entries when it
 * loads a class: half of the start-up time of the command line. The jars of the update site keep their signatures.
 */
public final class Unsign {

    private Unsign() {
    }

    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                unsign(jar);
            }
        }
    }

    private static void unsign(Path jar) throws IOException {
        try (FileSystem contents = FileSystems.newFileSystem(jar)) {
            Path metaInf = contents.getPath("META-INF");
            if (!Files.isDirectory(metaInf)) {
                return;
            }
            try (DirectoryStream<Path> signatures = Files.newDirectoryStream(metaInf, "*.{SF,RSA,DSA,EC}")) {
                for (Path signature : signatures) {
                    Files.delete(signature);
                }
            }
        }
    }
}
