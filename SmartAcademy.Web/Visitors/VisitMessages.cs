using SmartAcademy.Data.Kernel;
using SmartAcademy.Data.Notifications;
using SmartAcademy.Data.Users;
using SmartAcademy.Data.Visitors;
using SmartAcademy.Domain.Visitors;
using SmartAcademy.Web.Notifications;

namespace SmartAcademy.Web.Visitors;

/// <summary>Tells a host by mail, else by SMS, that their visitor is at the gate.</summary>
internal sealed class VisitMessages(PersonMessages messages) : VisitNews
{
    /// <summary>Who waits longer than this has been met or has gone.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(2);

    public override void Tell(AcademyDbContext db, Visit visit, AcademyUser host)
    {
        if (!messages.Mail(db, host, host.Email, MessageKind.VisitorArrived, GoodFor, null, visit.Name, visit.Purpose))
        {
            messages.Sms(db, host, host.PhoneNumber, MessageKind.VisitorArrived, GoodFor, visit.Name, visit.Purpose);
        }
    }
}
