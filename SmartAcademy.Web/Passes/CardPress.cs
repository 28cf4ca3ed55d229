using System.Runtime.CompilerServices;
using SmartAcademy.Data.Files;
using SmartAcademy.Data.Passes;
using SmartAcademy.Data.Passes.Signed;
using SmartAcademy.Domain.Files;
using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Passes;
using SmartAcademy.Domain.Passes.Signed;

namespace SmartAcademy.Web.Passes;

/// <summary>Makes whole cards of their faces, one at a time as they are drawn: the signed code, the photo and the school's logo.</summary>
internal sealed class CardPress(FileService files, IPassKeys keys, PassSigners signers)
{
    /// <summary>False for a pass whose server key is lost; such a card is replaced, not printed.</summary>
    public bool CanPrint(CardFace face) => !face.Pass.Unseal(keys).IsRefused;

    /// <param name="actor">Who prints.</param>
    /// <param name="faces">Those that <see cref="CanPrint"/>.</param>
    /// <param name="printed">Takes each code that was put on a card.</param>
    /// <param name="ct">Ends the work.</param>
    public async IAsyncEnumerable<PassCard> MakeAsync(
        Actor actor, IEnumerable<CardFace> faces, ICollection<PrintedCode> printed, [EnumeratorCancellation] CancellationToken ct)
    {
        var logos = new Dictionary<Guid, byte[]?>();
        var hands = new Dictionary<Guid, PassSigner>();
        foreach (var face in faces)
        {
            if (face.LogoFileId is { } logo && !logos.ContainsKey(logo))
            {
                logos[logo] = await files.ReadAsync(actor, logo, FileKind.SchoolLogo, ct);
            }

            if (!hands.TryGetValue(face.Pass.SchoolId, out var signer))
            {
                hands[face.Pass.SchoolId] = signer = await signers.OfAsync(face.Pass.SchoolId, ct);
            }

            var photo = await files.ReadAsync(actor, face.PhotoFileId, FileKind.StudentPhoto, ct);
            var code = signer.Sign(SignedPass.Of(face.Pass, face.Pass.Unseal(keys).Value, face.StudentName, face.ClassLabel));
            printed.Add(new PrintedCode(face.Pass.SchoolId, face.Pass.Id, face.Pass.Number, signer.KeyNumber));
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
                code.Text,
                photo);
        }
    }
}
