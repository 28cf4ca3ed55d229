using System.Text.Json;
using SmartAcademy.Data.Grades;

namespace SmartAcademy.Web.Grades;

/// <summary>What the grade book's script sends.</summary>
internal sealed record SentMarks(Guid TermId, IReadOnlyList<TypedCell>? Cells)
{
    private static readonly SentMarks Nothing = new(Guid.Empty, []);

    /// <summary>Null for a body that is no such JSON; a body of another kind holds nothing.</summary>
    public static async Task<SentMarks?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType())
        {
            return Nothing;
        }

        try
        {
            var sent = await request.ReadFromJsonAsync<SentMarks>(ct);
            return sent?.Cells?.Any(cell => cell is null) is true ? null : sent;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
