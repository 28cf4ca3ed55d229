using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace SmartAcademy.Web.Printing;

/// <summary>A QR code with its quiet zone of four modules, drawn as one vector shape at error level M.</summary>
internal sealed class QrSymbol
{
    /// <summary>ISO/IEC 18004 asks for four light modules on each side.</summary>
    public const int QuietModules = 4;

    private readonly List<BitArray> _rows;

    private QrSymbol(QRCodeData code) => _rows = code.ModuleMatrix;

    /// <summary>Modules on a side, the quiet zone included.</summary>
    public int Modules => _rows.Count;

    public static QrSymbol Encode(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        return new QrSymbol(code);
    }

    /// <summary>The quiet zone's width in a symbol of this side.</summary>
    public double QuietZone(double side) => side * QuietModules / Modules;

    /// <summary>Fills a square, quiet zone included.</summary>
    public void DrawOn(Canvas canvas, double x, double y, double side)
    {
        canvas.Fill(new Box(x, y, side, side), Ink.White);
        canvas.FillTogether(DarkRuns(x, y, side / Modules), Ink.Black);
    }

    /// <summary>The dark modules as an SVG path; one unit is one module, the quiet zone included.</summary>
    public string ToSvgPath()
    {
        var path = new StringBuilder();
        foreach (var run in DarkRuns(0, 0, 1))
        {
            path.Append(CultureInfo.InvariantCulture, $"M{run.X} {run.Y}h{run.Width}v1h-{run.Width}z");
        }

        return path.ToString();
    }

    private IEnumerable<Box> DarkRuns(double x, double y, double module)
    {
        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < _rows.Count;)
            {
                var length = RunLength(row, column);
                if (length > 0)
                {
                    yield return new Box(x + (column * module), y + (row * module), length * module, module);
                }

                column += Math.Max(1, length);
            }
        }
    }

    private int RunLength(int row, int column)
    {
        var end = column;
        while (end < _rows.Count && _rows[row][end])
        {
            end++;
        }

        return end - column;
    }
}
