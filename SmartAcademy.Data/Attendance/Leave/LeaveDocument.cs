using SmartAcademy.Domain.Attendance.Leave;
using SmartAcademy.Domain.Kernel;

namespace SmartAcademy.Data.Attendance.Leave;

/// <summary>A paper that goes with a request, such as a doctor's note.</summary>
/// <param name="FileName">As the guardian's device calls it.</param>
/// <param name="Content">Whole in memory; it is small.</param>
public sealed record LeaveDocument(string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>In bytes; a photo of a page from a phone is smaller.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private static readonly (byte[] Start, string ContentType)[] Kinds =
    [
        ("%PDF-"u8.ToArray(), "application/pdf"),
        ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png"),
    ];

    /// <summary>By its first bytes and never by what its sender calls it; refused where it is none of the three.</summary>
    public Result<string> ContentType()
    {
        if (Content.Length > MostBytes)
        {
            return LeaveRefusals.DocumentTooLarge;
        }

        var kind = Kinds.FirstOrDefault(known => Content.Span.StartsWith(known.Start));
        return kind.ContentType is null ? LeaveRefusals.DocumentKind : kind.ContentType;
    }
}
