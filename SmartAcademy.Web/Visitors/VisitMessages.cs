using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Web.Notifications;
using SmartAcademy.Web.Ui;

namespace SmartAcademy.Web.Visitors;

/// <summary>Tells of a visitor by mail, else by SMS. Nothing but the name leaves the house: not why they came, and no number.</summary>
internal sealed class VisitMessages(PersonMessages messages) : VisitNews
{
    /// <summary>Who waits longer than this has been met or has gone.</summary>
    private static readonly TimeSpan ArrivalGoodFor = TimeSpan.FromHours(2);

    /// <summary>By the next morning somebody has looked.</summary>
    private static readonly TimeSpan OverdueGoodFor = TimeSpan.FromHours(12);

    public override void Tell(AcademyDbContext db, Visit visit, AcademyUser host) =>
        Send(db, host, MessageKind.VisitorArrived, ArrivalGoodFor, visit.Name);

    public override bool TellOverdue(AcademyDbContext db, Visit visit, AcademyUser person, DateTimeOffset due) =>
        Send(db, person, MessageKind.VisitorOverdue, OverdueGoodFor, visit.Name, Say.Time(due));

    private bool Send(AcademyDbContext db, AcademyUser person, string kind, TimeSpan goodFor, params object[] words) =>
        messages.Mail(db, person, person.Email, kind, goodFor, null, words) || messages.Sms(db, person, person.PhoneNumber, kind, goodFor, words);
}
