using System.Security.Cryptography;
using SmartAcademy.Web.Printing;

namespace SmartAcademy.Web.Passes;

/// <summary>Keeps each school's logo decoded while a document is made, so that it is written into the file once.</summary>
internal sealed class LogoShelf : IDisposable
{
    private readonly Dictionary<string, PdfImage?> _logos = [];

    public PdfImage? Find(byte[]? bytes)
    {
        if (bytes is null)
        {
            return null;
        }

        var key = Convert.ToHexString(SHA256.HashData(bytes));
        if (!_logos.TryGetValue(key, out var logo))
        {
            _logos[key] = logo = PdfImage.Read(bytes);
        }

        return logo;
    }

    public void Dispose()
    {
        foreach (var logo in _logos.Values)
        {
            logo?.Dispose();
        }
    }
}
