using System.Runtime.CompilerServices;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Passes;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;

namespace SmartAcademy.Web.Passes;

/// <summary>Makes whole cards of their faces, one at a time as they are drawn: the code, the photo and the school's logo.</summary>
internal sealed class CardPress(FileService files, IPassKeys keys)
{
    /// <summary>False for a pass whose server key is lost; such a card is replaced, not printed.</summary>
    public bool CanPrint(CardFace face) => !face.Pass.Unseal(keys).IsRefused;

    public async IAsyncEnumerable<PassCard> MakeAsync(
        Actor actor, IEnumerable<CardFace> faces, [EnumeratorCancellation] CancellationToken ct)
    {
        var logos = new Dictionary<Guid, byte[]?>();
        foreach (var face in faces)
        {
            if (face.LogoFileId is { } logo && !logos.ContainsKey(logo))
            {
                logos[logo] = await ReadAsync(actor, logo, FileKind.SchoolLogo, ct);
            }

            var photo = face.PhotoFileId is { } id ? await ReadAsync(actor, id, FileKind.StudentPhoto, ct) : null;
            yield return new PassCard(
                face.SchoolName,
                face.LogoFileId is { } known ? logos[known] : null,
                AccentColour: null,
                face.StudentName,
                face.StudentNameBangla,
                face.ClassLabel,
                face.EnrolmentNumber,
                face.Pass.Number,
                face.Pass.ExpiresOn,
                face.Pass.Unseal(keys).Value.Text,
                photo);
        }
    }

    private async Task<byte[]?> ReadAsync(Actor actor, Guid fileId, FileKind kind, CancellationToken ct)
    {
        if (await files.OpenAsync(actor, fileId, kind, ct) is not { } file)
        {
            return null;
        }

        await using var content = file.Content;
        using var bytes = new MemoryStream((int)file.Length);
        await content.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
