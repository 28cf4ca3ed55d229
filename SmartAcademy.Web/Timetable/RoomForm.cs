using SmartAcademy.Domain.Kernel;
using SmartAcademy.Domain.Timetable;
using SmartAcademy.Web.Shell;

namespace SmartAcademy.Web.Timetable;

/// <summary>What the form of a room sends, as typed.</summary>
public sealed class RoomForm
{
    public static readonly string[] Fields = [.. typeof(RoomForm).GetProperties().Select(property => property.Name)];

    public string? Name { get; set; }

    public string? NameBangla { get; set; }

    public string? Seats { get; set; }

    public static RoomForm Of(RoomDetails details) =>
        new() { Name = details.Name, NameBangla = details.NameBangla, Seats = FormReading.Written(details.Seats) };

    public RoomDetails Read(FieldReader fields) => new(Name ?? "", NameBangla, fields.Whole(Seats, nameof(Seats)));
}
